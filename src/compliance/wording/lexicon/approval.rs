//! Speed, ease and certainty of approval: 秒批, 低门槛, 不看征信, 包过.
//!
//! 低风险, 低门槛, 秒到账, 高收益 and 无成本 are listed by the marketing measures; the others promise what only a lender decides.

use super::super::duty::{FALSE_PROMISE, LISTED_INDUCEMENT, MISLEADING_PRAISE};
use super::super::rule::{Advice, Rule};
use super::{Family, family};

pub(super) static FAMILIES: &[Family] = &[
    Family {
        look_alikes: &[
            "[降抬提高减最]低门槛",
            "(中|较|为|属|属于|中等|评为)低风险",
            "[降减]低风险",
            "低风险(客户|等级|用户|人群|类|类别|区间|区|偏好|评级|车型|借款人|客群|资产)",
            "(资金|时间|边际)[无零]成本",
            "[无零]成本(价|核算|法)",
            "[无零]风险(提示|等级|准备|披露)",
            "(没有|无)低风险",
            "无风险(利率|收益率)",
        ],
        ..family(
            Rule::InducingWords,
            &LISTED_INDUCEMENT,
            Advice::SayRequirements,
            &[
                "(Z|[无低没免])(任何)?门槛",
                "没有(任何)?门槛",
                "(贷款|申请|准入|办理|购车)?门槛(超|极|很|特别|非常)?低",
                "(低|Z|无)风险",
                "高收益",
                "(Z|无)成本",
                "riskfree",
                "lowrisk",
                "noentrybarrier",
            ],
        )
    },
    family(Rule::InducingWords, &LISTED_INDUCEMENT, Advice::SayDecisionTime, &["(秒|立即|即刻|瞬间|闪电|极速|光速)到账", "(一|1)秒到账"]),
    Family {
        look_alikes: &["不[看查](询)?征信(报告)?的?(原因|记录就)", "#秒(后|内)?(自动)?(刷新|跳转|关闭)"],
        unless: &["(本工具|本页|小工具|计算器|试算|测算|本站|本程序|本网页)"],
        ..family(
            Rule::InducingWords,
            &FALSE_PROMISE,
            Advice::SayDecisionTime,
            &[
                "秒(速)?(批|下款|放款|审批|审|过审|贷|下卡|出额)",
                "(#|几|数)秒(钟)?(内)?(极速|快速|即可|就能|可)?(审批|批|批款|下款|放款|到账|出额度|批贷)",
                "(不|免|不用|无需|不需)([看查上问]|查询)(个人)?征信",
                "免征信",
                "(无视|不问|不管|忽略|不在乎)征信",
                "征信(有问题|不好|花了?|黑了?|差|烂|不良|逾期)(也|都|照样|一样|均)(能|可|可以)?(贷|批|办|做|买|提|分期|下)",
                "黑户(也|都|均|照样|一样|同样)?(能|可|可以|不怕|秒|包|轻松|办|购车|贷款|提车|分期)",
                "逾期(也|都|照样|一样)(能|可|可以)(贷|批|办|做|买)",
                "nocreditcheck",
                "badcredit(ok|welcome|noproblem|accepted)",
                "instant(approval|loan|cash|decision)",
                "approvedin(seconds|#seconds)",
            ],
        )
    },
    Family {
        look_alikes: &[
            "[包必保]过户",
            "[钱面书皮提]包过",
            "必过(检|审|的?程序|的?流程)",
            "[担确]保批",
            "[担确]保过",
            "[担确]保下款",
            "[担]保放款",
            "(确保|保证|承诺)放款(时间|用途|资金|用于|给|账户|金额|与)",
            "(100%|百分百|保证|确保|一定)通过(检测|验车|质检|年检|年审|检验|查验|本店|本平台)",
            "(一定|肯定|绝对)(可以|能)(批评)",
            "(100%|百分百)(批量)",
            "(保证|确保|承诺|一定)(批量|批次|批注)",
            "审批通过(后|的|之后|且|并|才|前|,|时|与否)",
        ],
        ..family(
            Rule::ApprovalPromise,
            &FALSE_PROMISE,
            Advice::LenderDecides,
            &[
                "(包|必|稳|保)(过|批|下款|放款|通过|获批)",
                "(百分百|百分之百|百分之一百|100%)(能|可以|都能|都可|都)?(审批)?(通过|获批|过审|批|下款|放款|批准|办理成功|贷款成功|成功下款)",
                "(保证|确保|一定|肯定|绝对|承诺|必定|铁定|包您|包你)(能|可以|会|给您|给你|为您|让您|都能)?(审批)?(通过|获批|批下来|批贷|批准|下款|放款|过审|贷到|贷款成功|批)",
                "(您|你)(已|已经)(获批|被批准|获得审批|通过审批|通过贷款审批|通过预审)",
                "恭喜(您|你)?(已|已经)?(获批|获得贷款额度|获得额度|获得预授信|通过)",
                "预(审批|批|授信)(额度|成功|通过)",
                "guaranteed(approval|loan|financing|finance)",
                "(youare|youre)(already|now)?(pre)?approved",
                "everyone(is|gets)?approved",
                "preapproved",
                "approvalguaranteed",
                "suretobeapproved",
            ],
        )
    },
    Family {
        look_alikes: &["通过率(较低|低|下降|取决|因|不高|由|会|为何|怎么|是什么)"],
        ..family(
            Rule::ApprovalPromise,
            &MISLEADING_PRAISE,
            Advice::LenderDecides,
            &[
                "(审批|贷款|审核|下款|批贷|获批)?通过率(高达|高|超过?|达到?|可达|接近|近|为|在|:)?(#%|超高|很高|极高|百分百|业内)",
                "#%(的)?(审批|贷款|审核)?(通过率|过件率|下款率)",
                "(审批|批贷|下款|获批)(通过)?率(高达|超过?|达到?|可达)?#%",
            ],
        )
    },
];

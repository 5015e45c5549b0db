//! The name of a repayment method, without its figures.

use super::Method;

/// One of the six repayment methods.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MethodKind {
    /// 等额本息
    #[default]
    EqualInstallment,
    /// 等额本金
    EqualPrincipal,
    /// 先息后本
    InterestOnly,
    /// 等本等息
    FlatFee,
    /// 气球贷
    Balloon,
    /// 递增还款
    StepUp,
}

impl MethodKind {
    /// All six.
    pub const ALL: [Self; 6] =
        [Self::EqualInstallment, Self::EqualPrincipal, Self::InterestOnly, Self::FlatFee, Self::Balloon, Self::StepUp];

    /// The name in rate cards and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::EqualInstallment => "equal-installment",
            Self::EqualPrincipal => "equal-principal",
            Self::InterestOnly => "interest-only",
            Self::FlatFee => "flat-fee",
            Self::Balloon => "balloon",
            Self::StepUp => "step-up",
        }
    }

    /// The method with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl Method {
    /// Which of the six it is.
    pub fn kind(&self) -> MethodKind {
        match self {
            Self::EqualInstallment { .. } => MethodKind::EqualInstallment,
            Self::EqualPrincipal { .. } => MethodKind::EqualPrincipal,
            Self::InterestOnly { .. } => MethodKind::InterestOnly,
            Self::FlatFee { .. } => MethodKind::FlatFee,
            Self::Balloon { .. } => MethodKind::Balloon,
            Self::StepUp { .. } => MethodKind::StepUp,
        }
    }
}

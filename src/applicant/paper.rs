//! What to bring to an application.

use super::{Applicant, CreditRecord, Document, IncomeKind, Limits};

/// A paper to bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Paper {
    /// The identity card.
    IdentityCard,
    /// Bank statements or payslips.
    BankStatementsOrPayslips,
    /// Bank statements of the last six months.
    SixMonthsOfBankStatements,
    /// Proof of the income of the business: contracts, invoices, tax returns.
    BusinessIncomeProof,
    /// Title deed or lease.
    DeedOrLease,
    /// The contract of employment.
    EmploymentContract,
    /// The business licence.
    BusinessLicence,
    /// Contract of employment or business licence, where the kind of income was not told.
    ContractOrLicence,
    /// A written explanation of the blemishes in the credit record.
    WrittenExplanation,
}

/// What this customer should bring, each once, in the order of the documents a lender asks for.
///
/// A freelancer brings six months of bank statements and proof of business income, which is their proof of work as well (course).
pub fn papers(applicant: &Applicant, limits: &Limits) -> Vec<Paper> {
    let mut papers = Vec::new();
    for document in limits.documents.iter() {
        let asked: &[Paper] = match (document, applicant.income_kind) {
            (Document::Identity, _) => &[Paper::IdentityCard],
            (Document::Residence, _) => &[Paper::DeedOrLease],
            (Document::Income, Some(IncomeKind::Freelancer)) => &[Paper::SixMonthsOfBankStatements, Paper::BusinessIncomeProof],
            (Document::Income, _) => &[Paper::BankStatementsOrPayslips],
            (Document::Employment, Some(IncomeKind::Salaried)) => &[Paper::EmploymentContract],
            (Document::Employment, Some(IncomeKind::SelfEmployed)) => &[Paper::BusinessLicence],
            (Document::Employment, Some(IncomeKind::Freelancer)) => &[Paper::BusinessIncomeProof],
            (Document::Employment, _) => &[Paper::ContractOrLicence],
        };
        for paper in asked {
            if !papers.contains(paper) {
                papers.push(*paper);
            }
        }
    }
    if matches!(applicant.credit, Some(CreditRecord::Settled | CreditRecord::Overdue)) {
        papers.push(Paper::WrittenExplanation);
    }
    papers
}

#[cfg(test)]
mod tests {
    use super::*;
    use Paper::{
        BankStatementsOrPayslips, BusinessIncomeProof, BusinessLicence, ContractOrLicence, DeedOrLease, EmploymentContract, IdentityCard,
        SixMonthsOfBankStatements, WrittenExplanation,
    };

    fn bring(income_kind: Option<IncomeKind>, credit: Option<CreditRecord>) -> Vec<Paper> {
        papers(&Applicant { income_kind, credit, ..Applicant::default() }, &Limits::house())
    }

    #[test]
    fn each_kind_of_income_is_proven_in_its_own_way() {
        assert_eq!(bring(Some(IncomeKind::Salaried), None), [IdentityCard, BankStatementsOrPayslips, DeedOrLease, EmploymentContract]);
        assert_eq!(bring(Some(IncomeKind::SelfEmployed), None), [IdentityCard, BankStatementsOrPayslips, DeedOrLease, BusinessLicence]);
        assert_eq!(bring(Some(IncomeKind::Freelancer), None), [IdentityCard, SixMonthsOfBankStatements, BusinessIncomeProof, DeedOrLease]);
        assert_eq!(bring(None, None), [IdentityCard, BankStatementsOrPayslips, DeedOrLease, ContractOrLicence]);
    }

    #[test]
    fn a_blemish_is_explained_in_writing() {
        assert!(!bring(None, Some(CreditRecord::Clean)).contains(&WrittenExplanation));
        assert!(bring(None, Some(CreditRecord::Settled)).contains(&WrittenExplanation));
        assert!(bring(None, Some(CreditRecord::Overdue)).contains(&WrittenExplanation));
    }

    #[test]
    fn only_what_the_lender_asks_for_is_brought() {
        let limits = Limits { documents: [Document::Identity].into_iter().collect(), ..Limits::house() };
        assert_eq!(papers(&Applicant::default(), &limits), [IdentityCard]);
    }
}

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

//! The widget.

fn main() {
    car_loan_quote::embed::start();
}

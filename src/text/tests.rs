pub(super) fn simplified_only(_: &str) -> String {
    String::new()
}

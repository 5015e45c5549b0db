//! Templates: `{0}` stands for the first value, `{1}` for the second. One function for every sentence, so that sentences cost only their
//! bytes. Tests check that every template uses exactly the values its description names.

/// The template with its values. A value is never read as a template; a place without a value stays empty.
pub(super) fn fill(template: &str, values: &[&str]) -> String {
    let mut text = String::with_capacity(template.len() + 24);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (place, tail) = after.split_once('}').unwrap_or((after, ""));
        let value = place.parse::<usize>().ok().and_then(|index| values.get(index));
        text.push_str(value.copied().unwrap_or_default());
        rest = tail;
    }
    text.push_str(rest);
    text
}

/// The text with a capital first letter, where the script has capitals.
pub(super) fn sentence(mut text: String) -> String {
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// A word that begins with a capital as a label, for the middle of a sentence.
pub(super) fn lower(word: &str) -> String {
    let mut text = word.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_go_to_their_places_and_are_not_templates_themselves() {
        assert_eq!(fill("{1}, {0}; {1}", &["a{1}", "b"]), "b, a{1}; b");
        assert_eq!(fill("{2}x{", &["a"]), "x");
        assert_eq!(fill("", &[]), "");
    }

    #[test]
    fn only_a_latin_first_letter_is_capitalised() {
        assert_eq!(sentence("pay".to_owned()), "Pay");
        assert_eq!(sentence("改为".to_owned()), "改为");
        assert_eq!(sentence(String::new()), "");
    }
}

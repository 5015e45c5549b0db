//! Lines and columns of byte offsets, found in one walk through the source.

use super::{Found, Hit};

/// A place in a source, counted from 1; columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The character of the line.
    pub column: usize,
}

/// The hits with their places.
pub(super) fn put(source: &str, hits: Vec<Hit>) -> Vec<Found> {
    let mut offsets: Vec<usize> = hits.iter().flat_map(|hit| [hit.span.start, hit.span.end]).collect();
    offsets.sort_unstable();
    offsets.dedup();
    let places = places(source, &offsets);
    let place_of = |offset: usize| {
        let found = offsets.binary_search(&offset).ok().and_then(|index| places.get(index)).copied();
        found.unwrap_or(Place { line: 1, column: 1 })
    };
    hits.into_iter()
        .map(|Hit { span, rule, severity, citation, advice }| Found {
            start: place_of(span.start),
            end: place_of(span.end),
            matched: source.get(span.clone()).unwrap_or_default().to_owned(),
            span,
            rule,
            severity,
            citation,
            advice,
        })
        .collect()
}

/// The places of offsets in rising order.
fn places(source: &str, offsets: &[usize]) -> Vec<Place> {
    let mut places = Vec::with_capacity(offsets.len());
    let (mut line, mut column) = (1, 1);
    let mut wanted = offsets.iter().copied().peekable();
    for (at, c) in source.char_indices() {
        while wanted.next_if(|offset| *offset <= at).is_some() {
            places.push(Place { line, column });
        }
        match c {
            '\n' => (line, column) = (line + 1, 1),
            // An editor does not show a byte order mark.
            '\u{feff}' if at == 0 => {}
            _ => column += 1,
        }
    }
    places.extend(wanted.map(|_| Place { line, column }));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_characters_from_one() {
        let source = "\u{feff}零a\n首付\r\nx";
        let at = |needle: &str| source.find(needle).unwrap();
        let offsets = [at("零"), at("a"), at("首"), at("付"), at("x"), source.len()];
        let found: Vec<(usize, usize)> = places(source, &offsets).into_iter().map(|place| (place.line, place.column)).collect();
        assert_eq!(found, [(1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2)]);
    }
}

//! Sorting. In the browser lists are short, and the standard library's sort, made for long ones, weighs four kilobytes for every type:
//! there, insertion does it in a hundred bytes. Both keep the order of equal entries, so the result is the same.

/// Sorts by a key; equal entries keep their order.
pub fn sort_by_key<T, K: Ord>(entries: &mut [T], key: impl Fn(&T) -> K) {
    if cfg!(target_arch = "wasm32") { insertion_sort(entries, key) } else { entries.sort_by_key(key) }
}

fn insertion_sort<T, K: Ord>(entries: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..entries.len() {
        let mut at = end;
        while let Some([before, entry]) = at.checked_sub(1).and_then(|start| entries.get(start..=at)) {
            if key(before) <= key(entry) {
                break;
            }
            entries.swap(at - 1, at);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_sorted_and_equal_ones_keep_their_order() {
        let mut entries = [(3, 'a'), (1, 'a'), (2, 'a'), (1, 'b'), (3, 'b'), (1, 'c')];
        insertion_sort(&mut entries, |(number, _)| *number);
        assert_eq!(entries, [(1, 'a'), (1, 'b'), (1, 'c'), (2, 'a'), (3, 'a'), (3, 'b')]);
        insertion_sort(&mut entries[..0], |(number, _)| *number);
        insertion_sort(&mut entries[..1], |(number, _)| *number);
    }
}

//! Decodes as many texts as it is told, ten million if it is not told, and stops where one breaks a promise of `share::link`: no panic, and
//! whatever is read is written as it stood. `cargo run --release --no-default-features --example decode_links [COUNT]`
//!
//! A third are characters of any kind, a third are links with some characters changed, and a third are random fields under a right checksum,
//! which is what gets past the checksum to the reader of the fields.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "it stops by panicking")]

#[path = "../tests/sharing/mod.rs"]
mod sharing;

use car_loan_quote::share::link::{Link, LinkError};
use sharing::{Numbers, SYMBOLS, card, checksum, link};

fn noise(n: &mut Numbers) -> String {
    const OTHERS: [char; 16] = ['#', '%', '2', '3', '&', ';', '-', ' ', '\n', '\u{200b}', '＃', '１', '。', 'u', '/', '\u{10ffff}'];
    let length = n.below(120);
    let one = |n: &mut Numbers| match n.below(4) {
        0 => n.pick(&OTHERS),
        1 => char::from_u32(n.below(0x11_0000) as u32).unwrap_or('#'),
        _ => n.pick(&SYMBOLS),
    };
    (0..length).map(|_| one(n)).collect()
}

fn damaged(n: &mut Numbers, links: &[String]) -> String {
    let mut text: Vec<char> = links[n.below(links.len() as u64) as usize].chars().collect();
    for _ in 0..=n.below(6) {
        let place = n.below(text.len() as u64) as usize;
        match n.below(4) {
            0 => text[place] = n.pick(&SYMBOLS),
            1 => text.insert(place, n.pick(&SYMBOLS)),
            2 if text.len() > 1 => drop(text.remove(place)),
            _ => text.truncate(place.max(1)),
        }
    }
    text.into_iter().collect()
}

fn under_a_right_checksum(n: &mut Numbers) -> String {
    let length = n.below(76);
    let fields: String = core::iter::once('1').chain((0..length).map(|_| n.pick(&SYMBOLS))).collect();
    format!("#{fields}{}", checksum(&fields))
}

fn main() {
    let count: u64 = std::env::args().nth(1).map_or(10_000_000, |count| count.parse().unwrap());
    let card = card();
    let n = &mut Numbers(0);
    let links: Vec<String> = (0..1000).map(|_| link(n, card).to_string()).collect();
    let (mut whole, mut incomplete, mut other) = (0_u64, 0_u64, 0_u64);
    for round in 0..count {
        let text = match round % 3 {
            0 => noise(n),
            1 => damaged(n, &links),
            _ => under_a_right_checksum(n),
        };
        match Link::read(&text) {
            Ok(read) => {
                whole += 1;
                let written = read.to_string();
                assert!(Link::read(&written).as_ref() == Ok(&read), "{text:?} is written as {written}");
                if round % 3 == 1 {
                    assert!(links.contains(&written), "{text:?} became {written}");
                }
                let _ = read.open(card);
            }
            Err(LinkError::Incomplete) => incomplete += 1,
            Err(_) => other += 1,
        }
    }
    println!("{count} texts: {whole} whole, {incomplete} incomplete, {other} otherwise refused");
}

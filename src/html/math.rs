//! Formulas in one line: `10⁶` must not become `106`, nor `½` become `12`.

use crate::model::Style;

use super::blocks::{Beside, Flow};
use super::inline::Wrap;
use super::rules::Rule;
use super::tree::Element;

/// A part of a formula whose pieces have places of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Math {
    /// One above the other.
    Fraction,
    /// The second above the line.
    Sup,
    /// The second below the line.
    Sub,
    /// The second below, the third above the line.
    SubSup,
    /// The square root.
    Root,
    /// The root with its degree, which comes second.
    RootOf,
    /// Pieces in brackets.
    Fenced,
    /// What a matrix is made of.
    Cell,
}

impl Math {
    /// Returns the part for the name of an element, in lower case.
    pub(super) fn of(name: &[u8]) -> Option<Math> {
        Some(match name {
            b"mfrac" => Math::Fraction,
            b"msup" => Math::Sup,
            b"msub" | b"munder" => Math::Sub,
            b"msubsup" | b"munderover" => Math::SubSup,
            b"msqrt" => Math::Root,
            b"mroot" => Math::RootOf,
            b"mfenced" => Math::Fenced,
            b"mtd" => Math::Cell,
            _ => return None,
        })
    }
}

impl Flow<'_> {
    /// Reads a part of a formula.
    pub(super) fn math(&mut self, math: Math, element: &Element) {
        let mut pieces = element.elements();
        let (first, second) = (pieces.next(), pieces.next());
        match math {
            Math::Fraction => {
                // Two and a half is no twenty-one halves.
                if self.line.ends_with_digit() {
                    self.line.push_text(" ");
                }
                self.operand(first);
                self.line.push_text("/");
                self.operand(second);
            }
            Math::Sup => self.scripts(first, &[(Style::Sup, second)]),
            Math::Sub => self.scripts(first, &[(Style::Sub, second)]),
            Math::SubSup => self.scripts(first, &[(Style::Sub, second), (Style::Sup, pieces.next())]),
            Math::Root => {
                self.line.push_text("√");
                if second.is_some() {
                    self.line.push_text("(");
                }
                self.walk(&element.children);
                if second.is_some() {
                    self.line.push_text(")");
                }
            }
            Math::RootOf => {
                self.scripts(None, &[(Style::Sup, second)]);
                self.line.push_text("√");
                self.operand(first);
            }
            Math::Fenced => {
                self.line.push_text(&element.attrs.get("open").unwrap_or("(".into()));
                for (at, piece) in element.elements().enumerate() {
                    self.line.push_text(if at == 0 { "" } else { ", " });
                    self.element(piece, Beside::default());
                }
                self.line.push_text(&element.attrs.get("close").unwrap_or(")".into()));
            }
            Math::Cell => {
                self.walk(&element.children);
                self.line.push_text(" ");
            }
        }
    }

    /// Reads a piece, in brackets if it has pieces itself.
    fn operand(&mut self, piece: Option<&Element>) {
        let Some(piece) = piece else { return };
        let is_long = piece.rule == Rule::Inline && piece.elements().nth(1).is_some();
        if is_long {
            self.line.push_text("(");
        }
        self.element(piece, Beside::default());
        if is_long {
            self.line.push_text(")");
        }
    }

    /// Reads a piece with others above and below the line.
    fn scripts(&mut self, base: Option<&Element>, scripts: &[(Style, Option<&Element>)]) {
        if let Some(base) = base {
            self.element(base, Beside::default());
        }
        for (style, piece) in scripts {
            let is_open = self.line.open(Wrap::Style(*style));
            if let Some(piece) = piece {
                self.element(piece, Beside::default());
            }
            if is_open {
                self.line.close();
            }
        }
    }
}

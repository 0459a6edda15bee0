/**
 * Chinese numerals of a date as digits: `二〇〇四年四月三十日` → `2004年4月30日`. The zero is written in six ways in real records (〇 ○ ◯ O o 零);
 * a Latin O counts as one only inside a year of numerals. Pure.
 */

const DIGITS = '〇一二三四五六七八九';
const YEAR = /[〇○◯ＯOo0零一二三四五六七八九]{4}(?=\s*年)/gu;
const SMALL = /[〇零一二三四五六七八九十廿卅]{1,3}(?=\s*[月日号])/gu;

export function chineseDigits(text: string): string {
  return text
    .replace(YEAR, (year) =>
      /\d{4}/u.test(year) ? year : [...year].map((character) => digitOf(character)).join(''),
    )
    .replace(SMALL, (number) => String(smallNumber(number)));
}

function digitOf(character: string): string {
  const index = DIGITS.indexOf(character);
  return index >= 0 ? String(index) : '0';
}

// Up to 99: 十二, 二十, 三十一, 廿九, 卅.
function smallNumber(text: string): number {
  const written = text.replace('廿', '二十').replace('卅', '三十');
  const ten = written.indexOf('十');
  if (ten < 0) return Number([...written].map(digitOf).join(''));
  const tens = ten === 0 ? 1 : Number(digitOf(written.charAt(ten - 1)));
  const ones = written.slice(ten + 1);
  return tens * 10 + (ones === '' ? 0 : Number(digitOf(ones)));
}

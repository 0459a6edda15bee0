// Invented numbers with correct check digits, so that the importer's personal-data rules have something to find.
// Region 610900 issues no identity numbers, and 622999 is no bank's card prefix: nobody holds these numbers.

/** GB 11643: 17 digits and their check character. */
export function identityNumber(region, birth, serial) {
  const body = `${region}${birth}${serial}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return body + '10X98765432'[sum % 11];
}

/** Luhn: the digits given and their check digit. */
export function bankCard(digits) {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = i % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits + String((10 - (sum % 10)) % 10);
}

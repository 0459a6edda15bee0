/**
 * Raised whenever a row, a term or a count of the register is made in another way: also where lists leave out or join other fields (`splices`). The register is then written
 * anew, and the index of the search, which has its terms as labels, after it.
 */
export const REGISTER_FORM = 4;

/** Whether the author that a program wrote into a file can be a person: names that programs and installers put there are nobody's. Pure. */
import { plainText } from '../text/normalise-text';

const NOBODY =
  /^(?:|admin(?:istrator)?|user\d*|guest|root|system|pc|lenovo|dell|hp|asus|thinkpad|unknown|author|作者|用户\d*|微软用户|(?:microsoft|windows|office)[ -]?(?:office )?(?:用户|user)?|未定义|(?:microsoft|微软)(?:中国|公司|\s*corporation)?|china|home|www\.\S+|wps(?: office)?|kingsoft|openpyxl|xlsxwriter|python-docx|apache poi|libreoffice.*|openoffice.*|docx4j.*|aspose.*|itext.*)$/iu;

export function namesPerson(author: string): boolean {
  return !NOBODY.test(plainText(author).trim());
}

/**
 * Where in a file a text stands, as it is written in a finding: `comment`, `sheet:2` (the second sheet), `member:名单.docx/header` (the header of
 * a file in an archive). Hidden places are those that a reader of the printed page does not see. Pure.
 */
type Words = Readonly<Record<'zh-Hans' | 'zh' | 'en', string>>;

const words = (hans: string, zh: string, en: string): Words => ({ 'zh-Hans': hans, zh, en });

const PLACE_WORDS = {
  name: words('文件名', '檔名', 'file name'),
  body: words('正文', '正文', 'body'),
  header: words('页眉', '頁首', 'header'),
  footer: words('页脚', '頁尾', 'footer'),
  footnote: words('脚注', '註腳', 'footnotes'),
  text_box: words('文本框', '文字方塊', 'text box'),
  alternative_text: words('替代文字', '替代文字', 'alternative text'),
  field_code: words('域代码', '功能變數代碼', 'field code'),
  comment: words('批注', '批註', 'comments'),
  deleted_text: words('修订中删除的文字', '修訂中刪除的文字', 'tracked deletions'),
  hidden_text: words('隐藏文字', '隱藏文字', 'hidden text'),
  properties: words('文档属性', '文件屬性', 'document properties'),
  sheet: words('工作表', '工作表', 'sheet'),
  hidden_sheet: words('隐藏的工作表', '隱藏的工作表', 'hidden sheet'),
  hidden_row: words('隐藏的行', '隱藏的列', 'hidden rows of sheet'),
  hidden_column: words('隐藏的列', '隱藏的欄', 'hidden columns of sheet'),
  defined_name: words('名称定义', '名稱定義', 'defined names'),
  cached_data: words('缓存数据', '快取資料', 'cached data'),
  slide: words('幻灯片', '投影片', 'slide'),
  hidden_slide: words('隐藏的幻灯片', '隱藏的投影片', 'hidden slide'),
  notes: words('备注', '備忘稿', 'speaker notes'),
  page: words('页', '頁', 'page'),
  annotation: words('注释', '註釋', 'annotations'),
  form_field: words('表单域', '表單欄位', 'form fields'),
  outline: words('书签', '書籤', 'bookmarks'),
  file: words('整个文件', '整個檔案', 'whole file'),
} as const satisfies Record<string, Words>;

export type PlaceKind = keyof typeof PLACE_WORDS;

const HIDDEN: ReadonlySet<PlaceKind> = new Set<PlaceKind>([
  'comment',
  'deleted_text',
  'hidden_text',
  'hidden_sheet',
  'hidden_row',
  'hidden_column',
  'hidden_slide',
  'notes',
]);

const PLACE = /^(?:member:(?<member>.+)\/)?(?<kind>[a-z_]+)(?::(?<number>\d+))?$/su;
const MEMBER_NAME_MAX = 120;

export interface Place {
  kind: PlaceKind;
  /** Which sheet, slide or page, from 1. */
  number?: number;
  /** Names of the files in files, the outermost first. */
  members?: readonly string[];
}

export function placeText({ kind, number, members = [] }: Place): string {
  const path = members.join('/').slice(-MEMBER_NAME_MAX);
  return `${path === '' ? '' : `member:${path}/`}${kind}${number === undefined ? '' : `:${number}`}`;
}

export function isHidden(kind: PlaceKind): boolean {
  return HIDDEN.has(kind);
}

export function isPlace(text: unknown): text is string {
  if (typeof text !== 'string') return false;
  const kind = PLACE.exec(text)?.groups?.kind;
  return kind !== undefined && Object.hasOwn(PLACE_WORDS, kind);
}

/** In words: 名单.docx 隐藏的工作表2. */
export function placeInWords(text: string): Words {
  const { member, kind = 'file', number } = PLACE.exec(text)?.groups ?? {};
  const said = (locale: keyof Words): string => {
    const place = PLACE_WORDS[kind as PlaceKind][locale];
    const numbered = number === undefined ? place : `${place} ${number}`;
    return member === undefined ? numbered : `${member} ${numbered}`;
  };
  return { 'zh-Hans': said('zh-Hans'), zh: said('zh'), en: said('en') };
}

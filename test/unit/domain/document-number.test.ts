/** 文号 (GB/T 9704-2012, 7.2.5): 发文机关代字、年份、发文顺序号; the variants are those seen in real exports. */
import fc from 'fast-check';
import { normaliseDocumentNumber } from '../../../src/domain/document-number/normalise-document-number';

describe('a number with one reading is written in the one form', () => {
  test.each([
    ['国函〔2023〕98号', '国函〔2023〕98号'],
    ['国办发明电〔2022〕16号', '国办发明电〔2022〕16号'],
    ['发改能源〔2026〕622号', '发改能源〔2026〕622号'],
    ['工信部联规〔2026〕109号', '工信部联规〔2026〕109号'],
    ['国中医药医政发〔2026〕6号', '国中医药医政发〔2026〕6号'],
    ['豫政 〔2023〕27号', '豫政〔2023〕27号'],
    ['豫政办 〔 2021 〕68 号', '豫政办〔2021〕68号'],
    ['河北省人民政府【2001】第21号', '河北省人民政府〔2001〕21号'],
    ['发文字号：晋政函〔2023〕83号', '晋政函〔2023〕83号'],
    ['发文字号：晋政发[2013]35号', '晋政发〔2013〕35号'],
    ['发文字号：晋政发(2007)18号', '晋政发〔2007〕18号'],
    ['发文字号：晋政函〔2017〕 69号', '晋政函〔2017〕69号'],
    ['发文字号：晋政发〔2017〕9 号', '晋政发〔2017〕9号'],
    ['发文字号：晋政办发(2017〕109号', '晋政办发〔2017〕109号'],
    ['发文字号：晋政发〔2014〕号16', '晋政发〔2014〕16号'],
    ['发文字号：晋政办发〔2012〕18', '晋政办发〔2012〕18号'],
    ['发文字号：\u200b晋政办发〔2023〕38号', '晋政办发〔2023〕38号'],
    ['\u200d渝肺炎指办发〔2022〕92号', '渝肺炎指办发〔2022〕92号'],
    ['渝府〔2023〕8号\u200b', '渝府〔2023〕8号'],
    ['发文字号：渝府办发〔 2022 〕96 号', '渝府办发〔2022〕96号'],
    ['发文字号：渝府发〔2000〕48号〔〕', '渝府发〔2000〕48号'],
    ['赣府厅函[2019]166号', '赣府厅函〔2019〕166号'],
    ['赣府明【2020】2号', '赣府明〔2020〕2号'],
    ['赣府厅发（2009）63号', '赣府厅发〔2009〕63号'],
    ['赣府厅发【2012】第85号', '赣府厅发〔2012〕85号'],
    ['冀人社函﹝2022﹞88号', '冀人社函〔2022〕88号'],
    ['冀人社规［2016］9号', '冀人社规〔2016〕9号'],
    ['人社厅(2015)29号', '人社厅〔2015〕29号'],
    ['沪经信推（2011）845号', '沪经信推〔2011〕845号'],
    ['商信字[2006]第14号', '商信字〔2006〕14号'],
    ['国发[1999)25号', '国发〔1999〕25号'],
    ['国办发(2008〕36号', '国办发〔2008〕36号'],
    ['国办发〔 2014〕 66 号', '国办发〔2014〕66号'],
    ['安政发〔2008〕09号', '安政发〔2008〕9号'],
    ['安政发〔２００８〕９号', '安政发〔2008〕9号'],
    ['安政发〔2008〕9號', '安政发〔2008〕9号'],
    ['安政发〔2008〕9号文件', '安政发〔2008〕9号'],
    ['安政发〔2008〕009号', '安政发〔2008〕9号'],
    ['国发〔1949〕1号', '国发〔1949〕1号'],
    ['国发〔2099〕1号', '国发〔2099〕1号'],
  ])('%s', (raw, value) => {
    expect(normaliseDocumentNumber(raw)).toEqual({ ok: true, kind: 'numbered', value });
  });
});

describe('orders and announcements have numbers of their own kind', () => {
  test.each([
    ['国令第843号', '国令第843号'],
    ['省政府令 第219号', '省政府令第219号'],
    ['省政府令第232号', '省政府令第232号'],
    ['省政府令第232號', '省政府令第232号'],
    ['重庆市人民政府令第 359 号', '重庆市人民政府令第359号'],
    ['宁夏回族自治区人民政府令第127号', '宁夏回族自治区人民政府令第127号'],
    ['山西省人民政府令第304号', '山西省人民政府令第304号'],
    ['中华人民共和国国务院令 第 841 号', '中华人民共和国国务院令第841号'],
    ['河北省人民政府令〔2001〕第15号', '河北省人民政府令〔2001〕第15号'],
    ['河北省人民政府令〔2008〕17号', '河北省人民政府令〔2008〕第17号'],
    ['河北省人民政府令[2014]7号', '河北省人民政府令〔2014〕第7号'],
    ['河北省人民政府令[2008 ]第1号', '河北省人民政府令〔2008〕第1号'],
    ['河北省人民政府令　　〔2008〕第18号', '河北省人民政府令〔2008〕第18号'],
  ])('%s', (raw, value) => {
    expect(normaliseDocumentNumber(raw)).toEqual({ ok: true, kind: 'order', value });
  });

  test.each([
    ['公告2018年第14号', '公告2018年第14号'],
    ['国家税务总局公告2015年第41号', '国家税务总局公告2015年第41号'],
    ['国家税务总局公告〔2015〕第41号', '国家税务总局公告2015年第41号'],
  ])('%s', (raw, value) => {
    expect(normaliseDocumentNumber(raw)).toEqual({ ok: true, kind: 'announcement', value });
  });
});

test.each([
  '',
  '无',
  ' 无',
  '发文字号：',
  'None',
  'nan',
  'error',
  '[]',
  '—',
  '暂无',
  null,
  undefined,
])('no number is no number: %j', (raw) => {
  expect(normaliseDocumentNumber(raw)).toEqual({ ok: true, kind: 'none', value: null });
});

describe('what can’t be read with certainty is refused with the reason, for the record to keep as read', () => {
  test.each([
    ['其他 〔 2022 〕 86 号', 'organ_missing'],
    ['20170233号', 'organ_missing'],
    ['〔2019〕—94', 'organ_missing'],
    ['赣府厅发[201025号', 'year_not_closed'],
    ['赣府字[2014]号', 'serial_missing'],
    ['赣府字[2008]159号机号', 'text_after_number'],
    ['安政发〔2008〕9号、安政办发〔2008〕10号', 'several_numbers'],
    ['国发〔0123〕4号', 'year_implausible'],
    ['国发〔1948〕4号', 'year_implausible'],
    ['国发〔2100〕4号', 'year_implausible'],
    ['安政发9号', 'year_missing'],
    ['领导干部任免', 'no_number_in_text'],
  ])('%s: %s', (raw, reason) => {
    expect(normaliseDocumentNumber(raw)).toEqual({ ok: false, reason });
  });
});

test('writing twice changes nothing, whatever brackets and spaces the number came in', () => {
  const bracket = fc.constantFrom('〔〕', '[]', '【】', '（）', '()', '［］', '﹝﹞', '(〕', '[)');
  const organ = fc.constantFrom('安政发', '国办发明电', '工信部联规', '安市监函');
  const space = fc.constantFrom('', ' ', '\u3000', '\u200b', '\u00a0');
  fc.assert(
    fc.property(
      organ,
      bracket,
      space,
      fc.integer({ min: 1949, max: 2030 }),
      fc.integer({ min: 1, max: 99999 }),
      (letters, pair, gap, year, serial) => {
        const raw = `${gap}${letters}${gap}${pair[0]}${year}${gap}${pair[1]}${gap}${serial}${gap}号`;
        const value = `${letters}〔${year}〕${serial}号`;
        expect(normaliseDocumentNumber(raw)).toEqual({ ok: true, kind: 'numbered', value });
        expect(normaliseDocumentNumber(value)).toEqual({ ok: true, kind: 'numbered', value });
      },
    ),
  );
});

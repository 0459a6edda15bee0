/**
 * The words beside a number that say what it is. A number under another label (项目代码, 许可证号, 备案号) is usually that; the labels of a person's
 * number make the weaker forms believable. Pure data.
 */

export const IDENTITY_WORDS =
  /身份证|身份號|身份号|身分證|证件号|證件號|证件编号|公民身份|社会保障号|ID\s*card/i;

/** The head of a column or form field that holds identity numbers. */
export const IDENTITY_FIELD = /身份证号|身份证件号|公民身份号|身份号码|证件号|身份證號|身分證號/;

export const CARD_WORDS =
  /卡号|卡號|银行卡|銀行卡|借记卡|储蓄卡|信用卡|贷记卡|工资卡|一卡通|社保卡/;

/** An account may be an agency's (the treasury's, a deposit's): believed with a number that only cards have. */
export const ACCOUNT_WORDS = /账号|帐号|账户|帐户|賬號|賬戶|帳號|帳戶|开户|收款/;

export const PHONE_WORDS =
  /电话|電話|手机|手機|联系|聯絡|聯繫|热线|传真|短信|微信|Tel|Mobile|Phone/i;

export const CREDIT_CODE_WORDS = /信用代码|信用代碼|机构代码|识别号|識別號|税号|稅號/;

/** Labels of numbers that are nobody's. */
export const OTHER_NUMBER_WORDS =
  /代码|代碼|编号|編號|编码|文号|案号|书号|备案|登记号|注册号|许可|批准|票据|流水|订单|单号|批号|合同|标段|条码|序列号|受理|业务号|凭证|索引|项目|采购|决定书|回执|ISBN|ISSN|CN\s*$|№|No\.?\s*$/i;

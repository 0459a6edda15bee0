/**
 * Why a step of the review is refused, in a sentence for people in three languages; one sorted list of codes for programs. Pure.
 * Over 150 lines because it is a list: each code with its three sentences.
 */

export const REFUSAL_MESSAGES = {
  already_approved: {
    'zh-Hans': '本条内容已完成全部审查，无需再审。',
    zh: '本條內容已完成全部審查，無需再審。',
    en: 'Every level of review is done for this content.',
  },
  already_public: {
    'zh-Hans': '本条已公开。',
    zh: '本條已公開。',
    en: 'The item is public already.',
  },
  already_settled: {
    'zh-Hans': '这一事项已有人处理。',
    zh: '這一事項已有人處理。',
    en: 'Somebody has settled this already.',
  },
  already_submitted: {
    'zh-Hans': '本条内容已送审。',
    zh: '本條內容已送審。',
    en: 'This content has been submitted already.',
  },
  approval_stale: {
    'zh-Hans': '内容在审阅之后已改变，请重新审阅。',
    zh: '內容在審閱之後已改變，請重新審閱。',
    en: 'The content has changed since it was reviewed; read it again.',
  },
  check_missing: {
    'zh-Hans': '关键词、分类、日期、效力或者关联等已改动，须由另一人核对一次。',
    zh: '關鍵詞、分類、日期、效力或者關聯等已改動，須由另一人核對一次。',
    en: 'Keywords, subjects, dates, validity or relations have changed: one check by another person is needed.',
  },
  check_not_needed: {
    'zh-Hans': '没有需要核对的改动。',
    zh: '沒有需要核對的改動。',
    en: 'There is nothing to check.',
  },
  countersignature_owed: {
    'zh-Hans': '本条还有待他人确认（补签）的事项，办结之前不能删除。',
    zh: '本條還有待他人確認（補簽）的事項，辦結之前不能刪除。',
    en: 'Another person’s confirmation is still owed; the item cannot be deleted before.',
  },
  manual_check_missing: {
    'zh-Hans': '有附件无法自动读取，须由审查人逐页人工核查并记录（已逐页人工核查）。',
    zh: '有附件無法自動讀取，須由審查人逐頁人工核查並記錄（已逐頁人工核查）。',
    en: 'An attachment could not be read by the program: a reviewer must record that it was checked page by page.',
  },
  not_an_emergency: {
    'zh-Hans': '紧急发布只用于突发公共事件的预警信息和应对情况（条例第二十条第十二项）。',
    zh: '緊急發布只用於突發公共事件的預警信息和應對情況（條例第二十條第十二項）。',
    en: 'Urgent publication is for warnings and responses in public emergencies only (art. 20(12)).',
  },
  not_found: {
    'zh-Hans': '没有这一条。',
    zh: '沒有這一條。',
    en: 'There is no such thing.',
  },
  not_public: {
    'zh-Hans': '本条目前没有公开。',
    zh: '本條目前沒有公開。',
    en: 'The item is not public.',
  },
  not_submitted: {
    'zh-Hans': '本条内容尚未送审。',
    zh: '本條內容尚未送審。',
    en: 'This content has not been submitted for review.',
  },
  not_withheld: {
    'zh-Hans': '定期评估审查只针对不予公开的信息。',
    zh: '定期評估審查只針對不予公開的信息。',
    en: 'Only withheld information is re-assessed.',
  },
  own_act: {
    'zh-Hans': '不能由本人确认自己的处理，须由另一人确认。',
    zh: '不能由本人確認自己的處理，須由另一人確認。',
    en: 'Nobody confirms an act of their own: another person must.',
  },
  own_draft: {
    'zh-Hans': '起草人、送审人不能审查自己的内容。',
    zh: '起草人、送審人不能審查自己的內容。',
    en: 'Whoever drafted or submitted an item does not review it.',
  },
  own_paper: {
    'zh-Hans': '纸质审查记录须由登记人以外的人核对。',
    zh: '紙質審查記錄須由登記人以外的人核對。',
    en: 'A level done on paper is verified by somebody other than the person who recorded it.',
  },
  paper_missing: {
    'zh-Hans': '这一级没有待核对的纸质审查记录。',
    zh: '這一級沒有待核對的紙質審查記錄。',
    en: 'No paper record of this level waits for verification.',
  },
  referral_missing: {
    'zh-Hans': '没有等待答复的报请。',
    zh: '沒有等待答覆的報請。',
    en: 'No referral waits for an answer.',
  },
  referral_open: {
    'zh-Hans': '已报请有关机关确定，答复之前不能审查和公开（条例第十七条）。',
    zh: '已報請有關機關確定，答覆之前不能審查和公開（條例第十七條）。',
    en: 'The item is referred to another body: neither reviewed nor published before the answer (art. 17).',
  },
  review_incomplete: {
    'zh-Hans': '尚未完成发布前审查。',
    zh: '尚未完成發布前審查。',
    en: 'The review before publication is not complete.',
  },
  right_missing: {
    'zh-Hans': '您没有在该公开主体进行这一操作的权限。',
    zh: '您沒有在該公開主體進行這一操作的權限。',
    en: 'You have no right to do this at this agency.',
  },
  same_person_twice: {
    'zh-Hans': '同一人不能办理两级审查。',
    zh: '同一人不能辦理兩級審查。',
    en: 'One person never does two levels of review.',
  },
  same_signer_twice: {
    'zh-Hans': '同一人不能在纸质审查中签两级。',
    zh: '同一人不能在紙質審查中簽兩級。',
    en: 'One person never signs two levels of a review on paper.',
  },
  schedule_missing: {
    'zh-Hans': '没有定时发布的安排。',
    zh: '沒有定時發布的安排。',
    en: 'No publication is scheduled.',
  },
  schedule_past: {
    'zh-Hans': '定时发布的时间须在将来。',
    zh: '定時發布的時間須在將來。',
    en: 'The time of a scheduled publication must lie ahead.',
  },
  stale_write: {
    'zh-Hans': '本条已被他人修改，您的修改没有保存。请核对最新内容后再改。',
    zh: '本條已被他人修改，您的修改沒有保存。請核對最新內容後再改。',
    en: 'Somebody else has changed this entry: your changes were not saved. Read the newest content, then change it again.',
  },
  try_again: {
    'zh-Hans': '别人正在处理同一内容，请稍后重试。',
    zh: '別人正在處理同一內容，請稍後重試。',
    en: 'Somebody else is working on the same content; try again in a moment.',
  },
  wrong_level: {
    'zh-Hans': '下一级不是这一步，请由相应的人办理。',
    zh: '下一級不是這一步，請由相應的人辦理。',
    en: 'This is not the level that is next.',
  },
} as const;

export type RefusalCode = keyof typeof REFUSAL_MESSAGES;

export const messagesOf = (code: RefusalCode): (typeof REFUSAL_MESSAGES)[RefusalCode] =>
  REFUSAL_MESSAGES[code];

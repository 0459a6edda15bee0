// Records whose class, ground or basis is at fault, and complete ones that are simply not public: 依申请公开, 不予公开, 待定,
// documents of the Party, marks against the class, ended terms (arts 2, 10, 13-17 of the Regulations). The texts name
// invented matters only; none is secret, private or internal in fact.
const p = (...texts) => texts.map((text) => `<p>${text}</p>`).join('\n');
const REJECTED = ['rejected:classification'];
const NO_ADDRESS = { 网址: '', 发布日期: '', 栏目: '' };

export function classFaults(base) {
  const list = [];
  const add = (outcome, cells, alsoAccepted = [], traits = []) => list.push({ row: base(cells), outcome, alsoAccepted, traits });

  const onRequest = [
    ['示例区块地下管线测绘成果目录', '系专业测绘成果，不涉及公众利益调整，不属于《条例》第十九条至第二十一条和公开事项目录所列内容。'],
    ['市政府机关办公用房维修竣工资料', '个别工程的竣工资料，无需公众广泛知晓，公开事项目录未列入。'],
    ['示例水库调度运行日志（2016年）', '日常运行记录，不属于主动公开条款和事项所列内容，有需要的可以申请。'],
    ['2012年乡镇公路养护统计台账', '工作统计台账，不属于法定主动公开内容，可以依申请提供。'],
    ['示例镇农技推广试验数据汇编', '试验原始数据，不属于法定主动公开内容，可以依申请提供。'],
    ['2018年度示例项目专家库抽取记录', '个案抽取记录，公开事项目录未列入，可以依申请提供。'],
  ];
  for (const [title, reason] of onRequest) add('held_back:on_request', { 标题: title, 公开属性: '依申请公开', 不公开理由: reason, ...NO_ADDRESS });
  add('held_back:on_request', { 标题: '关于示例资料归档的通知', 公开属性: '公开方式：依申请公开', 不公开理由: '个案性归档安排，不属于主动公开条款和事项所列内容。', ...NO_ADDRESS });
  for (const title of ['示例会议室使用统计', '示例设备台账（2015年）', '关于示例事项的复函']) {
    add('held_back:on_request_without_reason', { 标题: title, 公开属性: '依申请公开', ...NO_ADDRESS }, REJECTED);
  }
  for (const [title, ground] of [['示例户补偿协议', '个人隐私'], ['示例企业申报材料', '商业秘密'], ['示例科室内部考核表', '内部事务信息']]) {
    add('held_back:on_request_with_ground', { 标题: title, 公开属性: '依申请公开', 不公开依据: ground, 不公开理由: `涉及${ground}`, ...NO_ADDRESS }, REJECTED);
  }

  // 不予公开 by each ground, complete: taken in, never published. [ground, law, reason]
  const complete = [
    ['国家秘密', '《中华人民共和国保守国家秘密法》', '依照保密法律规定管理，题名已作中性处理。', 'withheld_state_secret', ['rejected:state_secret']],
    ['法律、行政法规禁止公开', '《中华人民共和国统计法》', '统计法禁止公开能够识别单个统计调查对象的资料。', 'withheld'],
    ['三安全一稳定', '《中华人民共和国反恐怖主义法》', '公开后可能危及重要设施的公共安全。', 'withheld'],
    ['商业秘密', '', '公开会泄露第三方的配方工艺，对其合法权益造成损害；第三方经书面征求意见不同意公开，理由成立。', 'withheld'],
    ['个人隐私', '', '涉及被救助人病情，公开会损害其合法权益，征求意见不同意公开。', 'withheld'],
    ['内部事务信息', '', '属于后勤管理方面的内部事务信息，公开无助于公众监督，决定不予公开。', 'withheld'],
    ['过程性信息', '', '属于决策前的讨论记录，公开会影响坦率讨论，决定不予公开。', 'withheld'],
    ['行政执法案卷信息', '', '属于未结案件的执法案卷，公开会影响调查取证，决定不予公开。', 'withheld'],
  ];
  complete.forEach(([ground, law, reason, hint, also], i) =>
    add(`held_back:${hint}`, { 标题: `示例事项材料之${i + 1}`, 公开属性: '不予公开', 不公开依据: ground, 法律依据: law, 不公开理由: reason, 正文: '', 内容概述: '', ...NO_ADDRESS }, also));
  const incomplete = [
    ['国家秘密', '', ''], ['法律、行政法规禁止公开', '', '有规定禁止公开'], ['法律、行政法规禁止公开', '某市管理办法（规章）', '规章规定不公开'],
    ['危及国家安全、公共安全、经济安全、社会稳定', '', ''], ['商业秘密', '', ''], ['个人隐私', '', ''], ['内部事务信息', '', ''],
    ['过程性信息', '', ''], ['行政执法案卷信息', '', ''], ['', '', '领导批示不公开'], ['', '', ''],
  ];
  incomplete.forEach(([ground, law, reason], i) =>
    add('held_back:withheld_incomplete', { 标题: `示例待补依据材料之${i + 1}`, 公开属性: '不予公开', 不公开依据: ground, 法律依据: law, 不公开理由: reason, ...NO_ADDRESS }, ['rejected:state_secret', ...REJECTED]));
  add('held_back:withheld_incomplete', { 标题: '示例旧标签材料甲', 公开属性: '免予公开', ...NO_ADDRESS }, ['rejected:unknown_class', ...REJECTED]);
  add('held_back:withheld_incomplete', { 标题: '示例旧标签材料乙', 公开属性: '不公开', 不公开理由: '不宜公开', ...NO_ADDRESS }, ['rejected:unknown_class', ...REJECTED]);

  add('held_back:undetermined', { 标题: '关于示例历史档案开放范围的请示', 公开属性: '待定', 不公开理由: '正在查明是否涉及第三方权益', ...NO_ADDRESS });
  add('held_back:undetermined', { 标题: '示例水源地监测点位图说明', 公开属性: '待定', 不公开理由: '已送有关主管部门确定', ...NO_ADDRESS });
  add('held_back:undetermined', { 标题: '示例改制企业职工安置材料', 公开属性: '待定', ...NO_ADDRESS });
  for (const title of ['关于示例路灯维护的通知', '示例街道绿化补植情况', '示例市场摊位调整方案', '关于示例站点更名的函']) {
    add('held_back:undetermined', { 标题: title, 公开属性: '', ...NO_ADDRESS }, [], ['no-class-no-evidence']);
  }
  add('held_back:no_basis', { 标题: '示例单位联谊活动安排', 公开属性: '主动公开', ...NO_ADDRESS }, ['held_back:undetermined']);
  add('held_back:no_basis', { 标题: '示例内部刊物征稿启事', 公开属性: '主动公开', ...NO_ADDRESS }, ['held_back:undetermined']);
  add('held_back:no_basis', { 标题: '示例培训班报名情况', 公开属性: '主动公开', 网址: '', 发布日期: '2015-06-01', 栏目: '' }, ['held_back:undetermined']);
  for (let i = 0; i < 6; i += 1) add('published', { 标题: `关于示例事项公开的通告之${i + 1}`, 公开属性: '' }, ['held_back:undetermined'], ['no-class-with-evidence']);

  const party = ['rejected:not_government_information', 'rejected:unknown_agency'];
  add('held_back:not_government_information', { 标题: '中共安康市委关于示例工作的意见', 发文字号: '安发〔2014〕12号', 发文机关: '安康市人民政府办公室' }, party);
  add('held_back:not_government_information', { 标题: '中共安康市委办公室关于示例活动的通知', 发文字号: '安办发〔2016〕8号', 发文机关: '安康市人民政府办公室' }, party);
  add('rejected:unknown_agency', { 标题: '中共安康市示例局党组关于学习安排的通知', 发文字号: '安示党组〔2018〕3号', 发文机关: '中共安康市示例局党组' }, ['rejected:not_government_information', 'held_back:not_government_information']);

  const wider = ['rejected:wider_than_source_mark'];
  const text = '各有关单位：现将示例事项通知如下，请认真执行。';
  add('held_back:wider_than_source_mark', { 标题: '关于示例资金安排的通知', 正文: p(text, '（此件不予公开）') }, wider);
  add('held_back:wider_than_source_mark', { 标题: '关于示例评审意见的函', 正文: p(text, '(此件不予公开）') }, wider);
  add('held_back:wider_than_source_mark', { 标题: '关于示例调研情况的报告', 正文: p(text, '（此件依申请公开）') }, wider);
  add('held_back:restricted_circulation', { 标题: '关于示例值班工作的通知', 正文: p(text, '（此件发至县级）') }, [...wider, 'held_back:wider_than_source_mark']);
  add('published', { 标题: '关于规范公文公开属性标注的通知', 正文: p('公文应当按照主动公开、依申请公开、不予公开分别标注，如“此件依申请公开”“此件不予公开”。') }, [], ['marks-named-in-text']);

  const norm = { 文件性质: '行政规范性文件', 法定主动公开内容: '第二十条第（一）项', 内容概述: '规范示例事务管理。', ...NO_ADDRESS, 栏目: '行政规范性文件' };
  add('held_back:normative_without_legal_review', { 标题: '示例公园管理办法', 成文日期: '2024-05-10', ...norm }, ['published']);
  add('held_back:normative_without_legal_review', { 标题: '示例市场管理规定', 成文日期: '2024-09-18', ...norm }, ['published']);

  const ended = { 公开时限: '限时公开' };
  add('held_back:term_ended', { 标题: '示例职位任前公示', 栏目: '任前公示', 公开截止日期: '2016-04-20', 成文日期: '2016-04-11', 发布日期: '2016-04-11', ...ended });
  add('held_back:term_ended', { 标题: '示例救助对象公示（第一批）', 栏目: '救助对象公示', 公开截止日期: '2019/7/31', 成文日期: '2019-07-22', 发布日期: '2019-07-22', ...ended });
  add('held_back:term_ended', { 标题: '示例拟录用人员公示', 栏目: '公务员招考', 公开截止日期: '2021年8月15日', 成文日期: '2021-08-06', 发布日期: '2021-08-06', ...ended });
  add('held_back:term_ended', { 标题: '示例路段临时交通管制公告', 栏目: '通知公告', 公开截止日期: '2023.10.08', 成文日期: '2023-09-28', 发布日期: '2023-09-28', ...ended });
  add('published', { 标题: '示例长期招商项目公告', 栏目: '通知公告', 公开截止日期: '2049-12-31', ...ended }, [], ['term-still-running']);

  add('held_back:agency_closed', { 标题: '关于示例办税服务的公告', 发文机关: '安康市国家税务局', 成文日期: '2022-03-15', 发布日期: '2022-03-18' }, ['published', 'rejected:agency_closed']);
  add('held_back:other_maker', { 标题: '转载：省有关部门关于示例政策的说明', 信息来源: '从其他行政机关获取' }, ['published']);
  return list;
}

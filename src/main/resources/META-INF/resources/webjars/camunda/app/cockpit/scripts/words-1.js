/**
 * Cockpit shows what the engine stores. Supervisors read it in the words of the office: a case by its number instead of
 * the engine's id, variables by their Chinese names, the light as a word. What is stored stays in the tooltip.
 */
const NAMES = {
  caseNumber: '案件编号',
  caseTitle: '标题',
  unit: '单位代码',
  unitName: '单位',
  light: '时限',
  outcome: '环节结果',
  reviewOutcome: '审核结果',
  major: '重大信息',
  offlineChannels: '线下渠道发布',
  proactive: '主动公开',
  superiorConsentNeeded: '须报上级同意',
  jointUnit: '会审科室',
  letterSent: '文书已送出',
  announced: '已公告',
  applicationsOpen: '正在接受报名',
};
const TYPES = { String: '文字', Boolean: '是或否', Integer: '整数', Long: '整数', Double: '数字', Date: '日期', Json: '数据', Object: '对象', Null: '空', null: '空' };
const VALUES = { GREEN: '正常', YELLOW: '临近期限', RED: '已超法定期限', true: '是', false: '否', approve: '同意', return: '退回', reject: '不同意', null: '空' };
const TABLE = {
  'Hit policy:': '命中规则：', Unique: '唯一', First: '第一个', Collect: '汇总', Any: '任一', When: '当', And: '且', Then: '则',
  Annotations: '说明', string: '文字', date: '日期', integer: '整数', long: '整数', double: '数字', boolean: '是或否',
};
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d$/;

const eachText = (selector, say) => {
  for (const place of document.querySelectorAll(selector)) {
    const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const stored = node.data.trim();
      const said = stored && say(stored, place);
      if (said && said !== stored) {
        node.parentElement.title = stored;
        node.data = node.data.replace(stored, () => said);
      }
    }
  }
};

const from = (words) => (stored) => (Object.hasOwn(words, stored) ? words[stored] : null);
const keyBeside = (stored, place) => (ID.test(stored) ? place.closest('tr')?.querySelector('td.business-key')?.textContent.trim() : null);
const keyOfCase = (stored) => (ID.test(stored) ? document.querySelector('.ctn-sidebar dd.business-key')?.textContent.trim() : null);

const putIntoWords = () => {
  eachText('td.col-name', from(NAMES));
  eachText('td.col-type', from(TYPES));
  eachText('td.col-value', from(VALUES));
  eachText('.ctn-sidebar dd', from({ null: '空' }));
  eachText('td.instance-id a[href]', keyBeside);
  eachText('.breadcrumbs-panel li.active .text', keyOfCase);
  eachText('td, .column-left .list-unstyled', (stored) => (MOMENT.test(stored) ? stored.replace(MOMENT, '$1 $2') : null));
  eachText('td', from({ 'Failed Job': '自动步骤失败' }));
  eachText('.dmn-decision-table-container', from(TABLE));
  for (const table of document.querySelectorAll('table')) {
    table.classList.toggle('gk-keyed', Boolean(table.querySelector('td.instance-id') && table.querySelector('td.business-key')));
  }
  eachText('.gk-keyed .instance-id-label', from({ 编号: '案件编号' }));
  for (const term of document.querySelectorAll('.ctn-sidebar dt')) {
    if (term.textContent.trim().startsWith('租户编号') && !term.hidden) {
      term.hidden = true;
      term.nextElementSibling.hidden = true;
    }
  }
};

new MutationObserver(putIntoWords).observe(document.body, { childList: true, subtree: true, characterData: true });

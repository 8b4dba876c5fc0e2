/** Settings of this web application for Gongkai. Only Chinese is listed: this is a Chinese office, whatever its browsers ask for. */
export default {
  app: { name: '任务办理', vendor: '政务公开' },
  locales: { availableLocales: ['zh'], fallbackLocale: 'zh' },
  dateFormat: {
    monthName: 'MMMM',
    day: 'DD',
    abbr: 'YYYY-MM-DD HH:mm',
    normal: 'YYYY-MM-DD HH:mm',
    long: 'YYYY年M月D日 dddd HH:mm',
    short: 'YYYY-MM-DD',
  },
  disableWelcomeMessage: true,
  customScripts: [
    '../../../js/webapp-office-time', '../../../js/webapp-idle', '../../../js/webapp-sign-in', '../../../js/webapp-desk',
    '../../../js/webapp-form-words',
    'scripts/cards-1', 'scripts/case-pane-2', 'scripts/form-1',
  ],
};

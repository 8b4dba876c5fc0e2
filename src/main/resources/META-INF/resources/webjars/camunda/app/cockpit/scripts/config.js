/** Settings of this web application for Gongkai. Only Chinese is listed: this is a Chinese office, whatever its browsers ask for. */
export default {
  app: { name: '监督视图', vendor: '政务公开' },
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
    'scripts/words-1', 'scripts/case-file-1',
  ],
};

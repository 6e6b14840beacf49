// Settings of Camunda's Tasklist, where it is switched on: our language, and nothing that would
// be refused anyway. A task is worked on its page in the product.
const absent = [
  'tasklist.navbar.action:create-task-action',
  'tasklist.navbar.action:start-process-action',
  'tasklist.task.action',
  'tasklist.task.detail:task-detail-history'
];
document.querySelector('base').setAttribute('cam-exclude-plugins', absent.join(','));

export default {
  locales: { availableLocales: ['zh', 'en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true
};

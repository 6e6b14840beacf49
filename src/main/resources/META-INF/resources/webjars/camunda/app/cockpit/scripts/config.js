// Settings of Camunda's Cockpit: our board inside it, our language, and none of the buttons
// that change something, which would be refused anyway.
const changing = [
  'cockpit.processDefinition.runtime.action',
  'cockpit.processDefinition.diagram.action',
  'cockpit.processInstance.runtime.action:update-suspension-state-action',
  'cockpit.processInstance.runtime.action:cancel-process-instance-action',
  'cockpit.processInstance.runtime.action:add-variable-action',
  'cockpit.jobDefinition.action:update-suspension-state',
  'cockpit.repository.deployment.action'
];
document.querySelector('base').setAttribute('cam-exclude-plugins', changing.join(','));

export default {
  customScripts: ['scripts/supervision.js'],
  locales: { availableLocales: ['zh', 'en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true
};

Profile: FollowUpConsent
Parent: Consent
Id: follow-up-consent
Title: "Consent to messages"
Description: "Whether the patient agrees to receive questionnaires, and through which channels. Messages stop at once when it is taken back."
* insert OurMetadata
* insert OurIdentifier(item)
* scope = $consentScope#patient-privacy
* category 1..1
* category = $consentPurpose#messages
* patient 1..1
* dateTime 1..1
* performer 1..*
* policyRule 1..1
* policyRule.text 1..1
* provision 1..1
* provision.type 1..1
* provision.period 1..1
* provision.period.start 1..1
* provision.code from MessageChannels (required)

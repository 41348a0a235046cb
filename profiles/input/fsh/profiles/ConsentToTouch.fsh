Profile: ConsentToTouch
Parent: Consent
Id: consent-to-touch
Title: "Consent to touch"
Description: "Whether the patient agrees to be touched, and which places are left out. Asked at every session; it can be taken back at any moment."
* insert OurMetadata
* insert OurIdentifier(item)
* scope = $consentScope#treatment
* category 1..1
* category = $consentPurpose#touch
* patient 1..1
* dateTime 1..1
* performer 1..*
* policyRule 1..1
* policyRule.text 1..1
* provision 1..1
* provision.type 1..1
* provision.provision.type 1..1
* provision.provision.type = #deny
* provision.provision.code 1..*
* provision.provision.code from BodyMapRegions (required)

CodeSystem: SnomedCodes
Id: snomed-codes
Title: "SNOMED CT codes this guide writes"
Description: "Supplement of SNOMED CT: which of its codes this guide writes, and whether each was seen in a source. None was compared with a terminology server."
* insert OurSupplement(http://snomed.info/sct)
* ^copyright = "This material includes SNOMED Clinical Terms (SNOMED CT), used by permission of SNOMED International. Whoever uses it needs a licence where one is required."

* #11207009 "Right thigh" "Named by a map of this guide."
* insert ExternalConcept(11207009, verified, [[public FHIR repositories]])
* #32696007 "Right lower leg" "Named by a map of this guide."
* insert ExternalConcept(32696007, verified, [[public FHIR repositories]])
* #33653009 "Absent sensation" "Named by a map of this guide."
* insert ExternalConcept(33653009, verified, [[public FHIR repositories]])
* #48979004 "Left lower leg" "Named by a map of this guide."
* insert ExternalConcept(48979004, verified, [[public FHIR repositories]])
* #61396006 "Left thigh" "Named by a map of this guide."
* insert ExternalConcept(61396006, verified, [[public FHIR repositories]])
* #64262003 "Right forearm" "Named by a map of this guide."
* insert ExternalConcept(64262003, verified, [[public FHIR repositories]])
* #66480008 "Left forearm" "Named by a map of this guide."
* insert ExternalConcept(66480008, verified, [[public FHIR repositories]])
* #91774008 "Right shoulder region" "Named by a map of this guide."
* insert ExternalConcept(91774008, verified, [[public FHIR repositories]])
* #91775009 "Left shoulder region" "Named by a map of this guide."
* insert ExternalConcept(91775009, verified, [[public FHIR repositories]])
* #247322000 "Abnormal sensation" "Named by a map of this guide."
* insert ExternalConcept(247322000, verified, [[public FHIR repositories]])
* #299956006 "Normal sensation" "Named by a map of this guide."
* insert ExternalConcept(299956006, verified, [[public FHIR repositories]])
* #368208006 "Left upper arm" "Named by a map of this guide."
* insert ExternalConcept(368208006, verified, [[public FHIR repositories]])
* #368209003 "Right upper arm" "Named by a map of this guide."
* insert ExternalConcept(368209003, verified, [[public FHIR repositories]])
* #818983003 "Abdomen" "Named by a map of this guide."
* insert ExternalConcept(818983003, verified, [[public FHIR repositories]])
* #1017210004 "Left lower back" "Named by a map of this guide."
* insert ExternalConcept(1017210004, verified, [[public FHIR repositories]])
* #1017211000 "Right lower back" "Named by a map of this guide."
* insert ExternalConcept(1017211000, verified, [[public FHIR repositories]])
* #720433000 "Patient Health Questionnaire Nine Item score" "Beside the code of this guide."
* insert ExternalConcept(720433000, verified, [[OpenCodeCounts and NHS repositories]])
* #445455005 "Generalized Anxiety Disorder 7 item score" "Beside the code of this guide."
* insert ExternalConcept(445455005, verified, [[OpenCodeCounts and NHS repositories]])

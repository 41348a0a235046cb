CodeSystem: LoincCodes
Id: loinc-codes
Title: "LOINC codes this guide writes"
Description: "Supplement of LOINC: which of its codes this guide writes, and whether each was seen in a source. A code to be checked is shown to a terminologist before a clinic goes live."
* insert OurSupplement(http://loinc.org)
* ^copyright = "This material contains content from LOINC (http://loinc.org). LOINC is copyright Regenstrief Institute, Inc. and the LOINC Committee and is available at no cost under the license at http://loinc.org/license."

* #72514-3 "Pain severity - 0-10 verbal numeric rating [Score] - Reported" "Pain at this moment, 0 to 10. Never an average or a worst value."
* insert ExternalConcept(72514-3, verified, [[public repositories]])
* #41299-9 "Left shoulder abduction, active" "Range of motion, beside the code of this guide."
* insert ExternalConcept(41299-9, verified, [[a published LOINC term page]])
* #11506-3 "Progress note" "Type of the readable summary and of the document."
* insert ExternalConcept(11506-3, to-be-checked, [[HL7's R4 value set of document types]])

ValueSet: SummaryFormats
Id: summary-formats
Title: "Formats of a readable summary"
Description: "PDF, plain text, or the document as FHIR JSON where the record system takes it."
* insert OurValues
* urn:ietf:bcp:13#application/pdf "PDF"
* urn:ietf:bcp:13#text/plain "Plain text"
* urn:ietf:bcp:13#application/fhir+json "FHIR JSON"

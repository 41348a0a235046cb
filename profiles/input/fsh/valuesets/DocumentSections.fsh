ValueSet: DocumentSections
Id: document-sections
Title: "Sections of the document"
Description: "All codes of the list sections of the document."
* insert OurValues
* include codes from system DocumentSection

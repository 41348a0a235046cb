ValueSet: ConsentPurposes
Id: consent-purposes
Title: "What consent is for"
Description: "All codes of the list what consent is for."
* insert OurValues
* include codes from system ConsentPurpose

CodeSystem: Depth
Id: depth
Title: "Depth of a finding"
Description: "How deep under the skin the examiner felt a finding."
* insert OurCodes

* #superficial "Superficial" "Just under the skin."
* #deep "Deep" "In or between the deeper layers."
* #not-sure "Not sure" "The examiner could not tell."

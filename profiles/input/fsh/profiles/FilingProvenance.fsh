Profile: FilingProvenance
Parent: Provenance
Id: filing-provenance
Title: "Where a filed record comes from"
Description: "Who answered, who signed and which service composed the records; written last, after the records it names."
* ^version = "0.1.0"
* ^status = #active
* ^experimental = false
* target 1..*
* recorded 1..1
* agent 1..*
* agent.who 1..1

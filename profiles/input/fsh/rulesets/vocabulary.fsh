// Every list of ours is whole, and its codes keep their spelling for life.
RuleSet: OurCodes
* ^version = "0.1.0"
* ^status = #active
* ^experimental = false
* ^caseSensitive = true
* ^content = #complete

RuleSet: OurValues
* ^version = "0.1.0"
* ^status = #active
* ^experimental = false

// Codes of a system that is not ours, with what we know about them. Adds properties only.
RuleSet: OurSupplement(system)
* ^version = "0.1.0"
* ^status = #active
* ^experimental = false
* ^caseSensitive = true
* ^content = #supplement
* ^supplements = "{system}"
* ^property[0].code = #check
* ^property[0].type = #code
* ^property[0].description = "verified: seen in a source that is named; to-be-checked: not yet"
* ^property[1].code = #seen-in
* ^property[1].type = #string
* ^property[1].description = "Where it was seen"

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

// Every list of ours is whole, and its codes keep their spelling for life.
RuleSet: OurCodes
* ^status = #active
* ^experimental = false
* ^caseSensitive = true
* ^content = #complete

RuleSet: OurValues
* ^status = #active
* ^experimental = false

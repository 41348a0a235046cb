CodeSystem: PainDuration
Id: pain-duration
Title: "How long the pain has lasted"
Description: "Time since the pain began, in four steps; the criteria ask for at least 3 months."
* insert OurCodes

* #under-3-months "Under 3 months" "Less than 3 months."
* #3-12-months "3 to 12 months" "At least 3 months and less than 12."
* #1-5-years "1 to 5 years" "At least 1 year and not more than 5."
* #over-5-years "Over 5 years" "More than 5 years."

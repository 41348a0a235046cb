CodeSystem: WeekKind
Id: week-kind
Title: "Kind of week"
Description: "How the last 7 days compare with what is usual for this person."
* insert OurCodes

* #better "Better than usual" "The last 7 days were better than usual."
* #usual "Usual" "The last 7 days were much as usual."
* #flare "Flare" "The last 7 days were clearly worse than usual."

CodeSystem: ContributingFactor
Id: contributing-factor
Title: "Contributing factors"
Description: "What the patient or the clinician sees as going along with the pain. Each is a statement of somebody, never a cause."
* insert OurCodes
* ^property[0].code = #sensitive
* ^property[0].type = #boolean
* ^property[0].description = "True where an answer is kept apart in the record by a security label"

* #infection "An infection before it began" "A viral or other infection before the pain began."
* insert FactorConcept(infection, false)
* #immune-condition "An immune condition" "A known condition such as lupus or thyroid disease."
* insert FactorConcept(immune-condition, false)
* #injury "An injury or accident" "A physical injury or accident."
* insert FactorConcept(injury, false)
* #operation "An operation" "An operation before the pain began or changed."
* insert FactorConcept(operation, false)
* #load "Work or load" "Heavy, repeated or one-sided load."
* insert FactorConcept(load, false)
* #little-movement "Little movement" "Long times of sitting or lying."
* insert FactorConcept(little-movement, false)
* #poor-sleep "Poor sleep" "Sleep that does not refresh."
* insert FactorConcept(poor-sleep, false)
* #hormonal "Hormonal change" "Pregnancy, menopause or another hormonal change."
* insert FactorConcept(hormonal, false)
* #lasting-stress "Lasting stress" "Strain that lasts: at work, at home, about money."
* insert FactorConcept(lasting-stress, false)
* #harmful-events "Frightening or harmful events" "Events, now or earlier in life, that were frightening or harmful."
* insert FactorConcept(harmful-events, true)
* #mood "Low mood or anxiety" "Low mood or anxiety, now or before."
* insert FactorConcept(mood, true)
* #other "Other" "Something else, described in words."
* insert FactorConcept(other, false)

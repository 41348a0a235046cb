CodeSystem: TaskKind
Id: task-kind
Title: "Tasks of ours"
Description: "Tasks that are not an alert and not a questionnaire to be answered."
* insert OurCodes

* #ask-at-next-contact "Ask at next contact" "A question that was left open and must be asked in person."
* #set-up-in-record "Set up in the record system" "Something an analyst of the record system has to map."

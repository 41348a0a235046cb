CodeSystem: MovementMode
Id: movement-mode
Title: "Active or passive"
Description: "Who moved the joint when its range was measured. The two are never compared with each other."
* insert OurCodes

* #active "Active" "The patient moved the joint."
* #passive "Passive" "The examiner moved the joint."

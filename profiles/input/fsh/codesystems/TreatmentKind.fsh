CodeSystem: TreatmentKind
Id: treatment-kind
Title: "Kinds of treatment tried"
Description: "What the patient has tried before. Names of kinds only; medicines are read from the record."
* insert OurCodes

* #medicine "Medicine" "Any medicine for the pain, for sleep or for mood."
* #exercise "Exercise or physiotherapy" "Supervised or at home."
* #manual-therapy "Manual therapy" "Any treatment by hand."
* #injection "Injection or block" "Into a joint, a muscle or round a nerve."
* #talking-therapy "Talking therapy" "Such as cognitive behavioural therapy."
* #pacing "Pacing" "Planned activity and rest."
* #acupuncture "Acupuncture" "With needles or electrical."
* #heat-cold-tens "Heat, cold or TENS" "At home or in a clinic."
* #surgery "Operation" "For this pain."
* #diet-supplement "Diet or supplement" "For this pain."
* #other "Other" "Something else, described in words."

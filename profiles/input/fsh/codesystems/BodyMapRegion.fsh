CodeSystem: BodyMapRegion
Id: body-map-region
Title: "Body map regions"
Description: "The 29 regions of the front and the 27 of the back of the body map. A side is always the patient's own side and is part of the code."
* insert OurCodes
* ^property[0].code = #view
* ^property[0].type = #code
* ^property[0].description = "front or back"
* ^property[1].code = #side
* ^property[1].type = #code
* ^property[1].description = "left, right or midline, as the patient has it"

* #f-head "Head, front" "Head, seen from the front."
* insert RegionConcept(f-head, front, midline)
* #f-jaw-r "Right jaw" "The patient's right jaw, seen from the front."
* insert RegionConcept(f-jaw-r, front, right)
* #f-jaw-l "Left jaw" "The patient's left jaw, seen from the front."
* insert RegionConcept(f-jaw-l, front, left)
* #f-neck "Neck, front" "Neck, seen from the front."
* insert RegionConcept(f-neck, front, midline)
* #f-shoulder-r "Right shoulder, front" "The patient's right shoulder, seen from the front."
* insert RegionConcept(f-shoulder-r, front, right)
* #f-shoulder-l "Left shoulder, front" "The patient's left shoulder, seen from the front."
* insert RegionConcept(f-shoulder-l, front, left)
* #f-chest-r "Right chest" "The patient's right chest, seen from the front."
* insert RegionConcept(f-chest-r, front, right)
* #f-chest-l "Left chest" "The patient's left chest, seen from the front."
* insert RegionConcept(f-chest-l, front, left)
* #f-upper-arm-r "Right upper arm, front" "The patient's right upper arm, seen from the front."
* insert RegionConcept(f-upper-arm-r, front, right)
* #f-upper-arm-l "Left upper arm, front" "The patient's left upper arm, seen from the front."
* insert RegionConcept(f-upper-arm-l, front, left)
* #f-elbow-r "Right elbow, front" "The patient's right elbow, seen from the front."
* insert RegionConcept(f-elbow-r, front, right)
* #f-elbow-l "Left elbow, front" "The patient's left elbow, seen from the front."
* insert RegionConcept(f-elbow-l, front, left)
* #f-forearm-r "Right forearm, front" "The patient's right forearm, seen from the front."
* insert RegionConcept(f-forearm-r, front, right)
* #f-forearm-l "Left forearm, front" "The patient's left forearm, seen from the front."
* insert RegionConcept(f-forearm-l, front, left)
* #f-hand-r "Right wrist and hand, front" "The patient's right wrist and hand, seen from the front."
* insert RegionConcept(f-hand-r, front, right)
* #f-hand-l "Left wrist and hand, front" "The patient's left wrist and hand, seen from the front."
* insert RegionConcept(f-hand-l, front, left)
* #f-upper-abdomen "Upper abdomen" "Upper abdomen, seen from the front."
* insert RegionConcept(f-upper-abdomen, front, midline)
* #f-lower-abdomen "Lower abdomen" "Lower abdomen, seen from the front."
* insert RegionConcept(f-lower-abdomen, front, midline)
* #f-groin "Groin or pelvis" "Groin or pelvis, seen from the front."
* insert RegionConcept(f-groin, front, midline)
* #f-outer-hip-r "Right outer hip" "The patient's right outer hip, seen from the front."
* insert RegionConcept(f-outer-hip-r, front, right)
* #f-outer-hip-l "Left outer hip" "The patient's left outer hip, seen from the front."
* insert RegionConcept(f-outer-hip-l, front, left)
* #f-thigh-r "Right thigh, front" "The patient's right thigh, seen from the front."
* insert RegionConcept(f-thigh-r, front, right)
* #f-thigh-l "Left thigh, front" "The patient's left thigh, seen from the front."
* insert RegionConcept(f-thigh-l, front, left)
* #f-knee-r "Right knee, front" "The patient's right knee, seen from the front."
* insert RegionConcept(f-knee-r, front, right)
* #f-knee-l "Left knee, front" "The patient's left knee, seen from the front."
* insert RegionConcept(f-knee-l, front, left)
* #f-shin-r "Right shin" "The patient's right shin, seen from the front."
* insert RegionConcept(f-shin-r, front, right)
* #f-shin-l "Left shin" "The patient's left shin, seen from the front."
* insert RegionConcept(f-shin-l, front, left)
* #f-foot-r "Right ankle and foot" "The patient's right ankle and foot, seen from the front."
* insert RegionConcept(f-foot-r, front, right)
* #f-foot-l "Left ankle and foot" "The patient's left ankle and foot, seen from the front."
* insert RegionConcept(f-foot-l, front, left)
* #b-head "Head, back" "Head, seen from the back."
* insert RegionConcept(b-head, back, midline)
* #b-neck "Neck, back" "Neck, seen from the back."
* insert RegionConcept(b-neck, back, midline)
* #b-shoulder-r "Right shoulder, back" "The patient's right shoulder, seen from the back: the top of the shoulder and the shoulder blade."
* insert RegionConcept(b-shoulder-r, back, right)
* #b-shoulder-l "Left shoulder, back" "The patient's left shoulder, seen from the back: the top of the shoulder and the shoulder blade."
* insert RegionConcept(b-shoulder-l, back, left)
* #b-upper-back-r "Right upper back" "The patient's right upper back, seen from the back: beside the spine to the inner edge of the blade, down to the last rib."
* insert RegionConcept(b-upper-back-r, back, right)
* #b-upper-back-l "Left upper back" "The patient's left upper back, seen from the back: beside the spine to the inner edge of the blade, down to the last rib."
* insert RegionConcept(b-upper-back-l, back, left)
* #b-upper-arm-r "Right upper arm, back" "The patient's right upper arm, seen from the back."
* insert RegionConcept(b-upper-arm-r, back, right)
* #b-upper-arm-l "Left upper arm, back" "The patient's left upper arm, seen from the back."
* insert RegionConcept(b-upper-arm-l, back, left)
* #b-elbow-r "Right elbow, back" "The patient's right elbow, seen from the back."
* insert RegionConcept(b-elbow-r, back, right)
* #b-elbow-l "Left elbow, back" "The patient's left elbow, seen from the back."
* insert RegionConcept(b-elbow-l, back, left)
* #b-forearm-r "Right forearm, back" "The patient's right forearm, seen from the back."
* insert RegionConcept(b-forearm-r, back, right)
* #b-forearm-l "Left forearm, back" "The patient's left forearm, seen from the back."
* insert RegionConcept(b-forearm-l, back, left)
* #b-hand-r "Right wrist and hand, back" "The patient's right wrist and hand, seen from the back."
* insert RegionConcept(b-hand-r, back, right)
* #b-hand-l "Left wrist and hand, back" "The patient's left wrist and hand, seen from the back."
* insert RegionConcept(b-hand-l, back, left)
* #b-lower-back-r "Right lower back" "The patient's right lower back, seen from the back: from the last rib to the top of the pelvis."
* insert RegionConcept(b-lower-back-r, back, right)
* #b-lower-back-l "Left lower back" "The patient's left lower back, seen from the back: from the last rib to the top of the pelvis."
* insert RegionConcept(b-lower-back-l, back, left)
* #b-sacrum "Base of spine" "Base of the spine, seen from the back."
* insert RegionConcept(b-sacrum, back, midline)
* #b-buttock-r "Right buttock" "The patient's right buttock, seen from the back."
* insert RegionConcept(b-buttock-r, back, right)
* #b-buttock-l "Left buttock" "The patient's left buttock, seen from the back."
* insert RegionConcept(b-buttock-l, back, left)
* #b-thigh-r "Right thigh, back" "The patient's right thigh, seen from the back."
* insert RegionConcept(b-thigh-r, back, right)
* #b-thigh-l "Left thigh, back" "The patient's left thigh, seen from the back."
* insert RegionConcept(b-thigh-l, back, left)
* #b-knee-r "Right knee, back" "The patient's right knee, seen from the back."
* insert RegionConcept(b-knee-r, back, right)
* #b-knee-l "Left knee, back" "The patient's left knee, seen from the back."
* insert RegionConcept(b-knee-l, back, left)
* #b-calf-r "Right calf" "The patient's right calf, seen from the back."
* insert RegionConcept(b-calf-r, back, right)
* #b-calf-l "Left calf" "The patient's left calf, seen from the back."
* insert RegionConcept(b-calf-l, back, left)
* #b-foot-r "Right heel and sole" "The patient's right heel and sole, seen from the back."
* insert RegionConcept(b-foot-r, back, right)
* #b-foot-l "Left heel and sole" "The patient's left heel and sole, seen from the back."
* insert RegionConcept(b-foot-l, back, left)

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
* #f-head ^property[0].code = #view
* #f-head ^property[0].valueCode = #front
* #f-head ^property[1].code = #side
* #f-head ^property[1].valueCode = #midline
* #f-jaw-r "Right jaw" "The patient's right jaw, seen from the front."
* #f-jaw-r ^property[0].code = #view
* #f-jaw-r ^property[0].valueCode = #front
* #f-jaw-r ^property[1].code = #side
* #f-jaw-r ^property[1].valueCode = #right
* #f-jaw-l "Left jaw" "The patient's left jaw, seen from the front."
* #f-jaw-l ^property[0].code = #view
* #f-jaw-l ^property[0].valueCode = #front
* #f-jaw-l ^property[1].code = #side
* #f-jaw-l ^property[1].valueCode = #left
* #f-neck "Neck, front" "Neck, seen from the front."
* #f-neck ^property[0].code = #view
* #f-neck ^property[0].valueCode = #front
* #f-neck ^property[1].code = #side
* #f-neck ^property[1].valueCode = #midline
* #f-shoulder-r "Right shoulder, front" "The patient's right shoulder, seen from the front."
* #f-shoulder-r ^property[0].code = #view
* #f-shoulder-r ^property[0].valueCode = #front
* #f-shoulder-r ^property[1].code = #side
* #f-shoulder-r ^property[1].valueCode = #right
* #f-shoulder-l "Left shoulder, front" "The patient's left shoulder, seen from the front."
* #f-shoulder-l ^property[0].code = #view
* #f-shoulder-l ^property[0].valueCode = #front
* #f-shoulder-l ^property[1].code = #side
* #f-shoulder-l ^property[1].valueCode = #left
* #f-chest-r "Right chest" "The patient's right chest, seen from the front."
* #f-chest-r ^property[0].code = #view
* #f-chest-r ^property[0].valueCode = #front
* #f-chest-r ^property[1].code = #side
* #f-chest-r ^property[1].valueCode = #right
* #f-chest-l "Left chest" "The patient's left chest, seen from the front."
* #f-chest-l ^property[0].code = #view
* #f-chest-l ^property[0].valueCode = #front
* #f-chest-l ^property[1].code = #side
* #f-chest-l ^property[1].valueCode = #left
* #f-upper-arm-r "Right upper arm, front" "The patient's right upper arm, seen from the front."
* #f-upper-arm-r ^property[0].code = #view
* #f-upper-arm-r ^property[0].valueCode = #front
* #f-upper-arm-r ^property[1].code = #side
* #f-upper-arm-r ^property[1].valueCode = #right
* #f-upper-arm-l "Left upper arm, front" "The patient's left upper arm, seen from the front."
* #f-upper-arm-l ^property[0].code = #view
* #f-upper-arm-l ^property[0].valueCode = #front
* #f-upper-arm-l ^property[1].code = #side
* #f-upper-arm-l ^property[1].valueCode = #left
* #f-elbow-r "Right elbow, front" "The patient's right elbow, seen from the front."
* #f-elbow-r ^property[0].code = #view
* #f-elbow-r ^property[0].valueCode = #front
* #f-elbow-r ^property[1].code = #side
* #f-elbow-r ^property[1].valueCode = #right
* #f-elbow-l "Left elbow, front" "The patient's left elbow, seen from the front."
* #f-elbow-l ^property[0].code = #view
* #f-elbow-l ^property[0].valueCode = #front
* #f-elbow-l ^property[1].code = #side
* #f-elbow-l ^property[1].valueCode = #left
* #f-forearm-r "Right forearm, front" "The patient's right forearm, seen from the front."
* #f-forearm-r ^property[0].code = #view
* #f-forearm-r ^property[0].valueCode = #front
* #f-forearm-r ^property[1].code = #side
* #f-forearm-r ^property[1].valueCode = #right
* #f-forearm-l "Left forearm, front" "The patient's left forearm, seen from the front."
* #f-forearm-l ^property[0].code = #view
* #f-forearm-l ^property[0].valueCode = #front
* #f-forearm-l ^property[1].code = #side
* #f-forearm-l ^property[1].valueCode = #left
* #f-hand-r "Right wrist and hand, front" "The patient's right wrist and hand, seen from the front."
* #f-hand-r ^property[0].code = #view
* #f-hand-r ^property[0].valueCode = #front
* #f-hand-r ^property[1].code = #side
* #f-hand-r ^property[1].valueCode = #right
* #f-hand-l "Left wrist and hand, front" "The patient's left wrist and hand, seen from the front."
* #f-hand-l ^property[0].code = #view
* #f-hand-l ^property[0].valueCode = #front
* #f-hand-l ^property[1].code = #side
* #f-hand-l ^property[1].valueCode = #left
* #f-upper-abdomen "Upper abdomen" "Upper abdomen, seen from the front."
* #f-upper-abdomen ^property[0].code = #view
* #f-upper-abdomen ^property[0].valueCode = #front
* #f-upper-abdomen ^property[1].code = #side
* #f-upper-abdomen ^property[1].valueCode = #midline
* #f-lower-abdomen "Lower abdomen" "Lower abdomen, seen from the front."
* #f-lower-abdomen ^property[0].code = #view
* #f-lower-abdomen ^property[0].valueCode = #front
* #f-lower-abdomen ^property[1].code = #side
* #f-lower-abdomen ^property[1].valueCode = #midline
* #f-groin "Groin or pelvis" "Groin or pelvis, seen from the front."
* #f-groin ^property[0].code = #view
* #f-groin ^property[0].valueCode = #front
* #f-groin ^property[1].code = #side
* #f-groin ^property[1].valueCode = #midline
* #f-outer-hip-r "Right outer hip" "The patient's right outer hip, seen from the front."
* #f-outer-hip-r ^property[0].code = #view
* #f-outer-hip-r ^property[0].valueCode = #front
* #f-outer-hip-r ^property[1].code = #side
* #f-outer-hip-r ^property[1].valueCode = #right
* #f-outer-hip-l "Left outer hip" "The patient's left outer hip, seen from the front."
* #f-outer-hip-l ^property[0].code = #view
* #f-outer-hip-l ^property[0].valueCode = #front
* #f-outer-hip-l ^property[1].code = #side
* #f-outer-hip-l ^property[1].valueCode = #left
* #f-thigh-r "Right thigh, front" "The patient's right thigh, seen from the front."
* #f-thigh-r ^property[0].code = #view
* #f-thigh-r ^property[0].valueCode = #front
* #f-thigh-r ^property[1].code = #side
* #f-thigh-r ^property[1].valueCode = #right
* #f-thigh-l "Left thigh, front" "The patient's left thigh, seen from the front."
* #f-thigh-l ^property[0].code = #view
* #f-thigh-l ^property[0].valueCode = #front
* #f-thigh-l ^property[1].code = #side
* #f-thigh-l ^property[1].valueCode = #left
* #f-knee-r "Right knee, front" "The patient's right knee, seen from the front."
* #f-knee-r ^property[0].code = #view
* #f-knee-r ^property[0].valueCode = #front
* #f-knee-r ^property[1].code = #side
* #f-knee-r ^property[1].valueCode = #right
* #f-knee-l "Left knee, front" "The patient's left knee, seen from the front."
* #f-knee-l ^property[0].code = #view
* #f-knee-l ^property[0].valueCode = #front
* #f-knee-l ^property[1].code = #side
* #f-knee-l ^property[1].valueCode = #left
* #f-shin-r "Right shin" "The patient's right shin, seen from the front."
* #f-shin-r ^property[0].code = #view
* #f-shin-r ^property[0].valueCode = #front
* #f-shin-r ^property[1].code = #side
* #f-shin-r ^property[1].valueCode = #right
* #f-shin-l "Left shin" "The patient's left shin, seen from the front."
* #f-shin-l ^property[0].code = #view
* #f-shin-l ^property[0].valueCode = #front
* #f-shin-l ^property[1].code = #side
* #f-shin-l ^property[1].valueCode = #left
* #f-foot-r "Right ankle and foot" "The patient's right ankle and foot, seen from the front."
* #f-foot-r ^property[0].code = #view
* #f-foot-r ^property[0].valueCode = #front
* #f-foot-r ^property[1].code = #side
* #f-foot-r ^property[1].valueCode = #right
* #f-foot-l "Left ankle and foot" "The patient's left ankle and foot, seen from the front."
* #f-foot-l ^property[0].code = #view
* #f-foot-l ^property[0].valueCode = #front
* #f-foot-l ^property[1].code = #side
* #f-foot-l ^property[1].valueCode = #left
* #b-head "Head, back" "Head, seen from the back."
* #b-head ^property[0].code = #view
* #b-head ^property[0].valueCode = #back
* #b-head ^property[1].code = #side
* #b-head ^property[1].valueCode = #midline
* #b-neck "Neck, back" "Neck, seen from the back."
* #b-neck ^property[0].code = #view
* #b-neck ^property[0].valueCode = #back
* #b-neck ^property[1].code = #side
* #b-neck ^property[1].valueCode = #midline
* #b-shoulder-r "Right shoulder, back" "The patient's right shoulder, seen from the back: the top of the shoulder and the shoulder blade."
* #b-shoulder-r ^property[0].code = #view
* #b-shoulder-r ^property[0].valueCode = #back
* #b-shoulder-r ^property[1].code = #side
* #b-shoulder-r ^property[1].valueCode = #right
* #b-shoulder-l "Left shoulder, back" "The patient's left shoulder, seen from the back: the top of the shoulder and the shoulder blade."
* #b-shoulder-l ^property[0].code = #view
* #b-shoulder-l ^property[0].valueCode = #back
* #b-shoulder-l ^property[1].code = #side
* #b-shoulder-l ^property[1].valueCode = #left
* #b-upper-back-r "Right upper back" "The patient's right upper back, seen from the back: beside the spine to the inner edge of the blade, down to the last rib."
* #b-upper-back-r ^property[0].code = #view
* #b-upper-back-r ^property[0].valueCode = #back
* #b-upper-back-r ^property[1].code = #side
* #b-upper-back-r ^property[1].valueCode = #right
* #b-upper-back-l "Left upper back" "The patient's left upper back, seen from the back: beside the spine to the inner edge of the blade, down to the last rib."
* #b-upper-back-l ^property[0].code = #view
* #b-upper-back-l ^property[0].valueCode = #back
* #b-upper-back-l ^property[1].code = #side
* #b-upper-back-l ^property[1].valueCode = #left
* #b-upper-arm-r "Right upper arm, back" "The patient's right upper arm, seen from the back."
* #b-upper-arm-r ^property[0].code = #view
* #b-upper-arm-r ^property[0].valueCode = #back
* #b-upper-arm-r ^property[1].code = #side
* #b-upper-arm-r ^property[1].valueCode = #right
* #b-upper-arm-l "Left upper arm, back" "The patient's left upper arm, seen from the back."
* #b-upper-arm-l ^property[0].code = #view
* #b-upper-arm-l ^property[0].valueCode = #back
* #b-upper-arm-l ^property[1].code = #side
* #b-upper-arm-l ^property[1].valueCode = #left
* #b-elbow-r "Right elbow, back" "The patient's right elbow, seen from the back."
* #b-elbow-r ^property[0].code = #view
* #b-elbow-r ^property[0].valueCode = #back
* #b-elbow-r ^property[1].code = #side
* #b-elbow-r ^property[1].valueCode = #right
* #b-elbow-l "Left elbow, back" "The patient's left elbow, seen from the back."
* #b-elbow-l ^property[0].code = #view
* #b-elbow-l ^property[0].valueCode = #back
* #b-elbow-l ^property[1].code = #side
* #b-elbow-l ^property[1].valueCode = #left
* #b-forearm-r "Right forearm, back" "The patient's right forearm, seen from the back."
* #b-forearm-r ^property[0].code = #view
* #b-forearm-r ^property[0].valueCode = #back
* #b-forearm-r ^property[1].code = #side
* #b-forearm-r ^property[1].valueCode = #right
* #b-forearm-l "Left forearm, back" "The patient's left forearm, seen from the back."
* #b-forearm-l ^property[0].code = #view
* #b-forearm-l ^property[0].valueCode = #back
* #b-forearm-l ^property[1].code = #side
* #b-forearm-l ^property[1].valueCode = #left
* #b-hand-r "Right wrist and hand, back" "The patient's right wrist and hand, seen from the back."
* #b-hand-r ^property[0].code = #view
* #b-hand-r ^property[0].valueCode = #back
* #b-hand-r ^property[1].code = #side
* #b-hand-r ^property[1].valueCode = #right
* #b-hand-l "Left wrist and hand, back" "The patient's left wrist and hand, seen from the back."
* #b-hand-l ^property[0].code = #view
* #b-hand-l ^property[0].valueCode = #back
* #b-hand-l ^property[1].code = #side
* #b-hand-l ^property[1].valueCode = #left
* #b-lower-back-r "Right lower back" "The patient's right lower back, seen from the back: from the last rib to the top of the pelvis."
* #b-lower-back-r ^property[0].code = #view
* #b-lower-back-r ^property[0].valueCode = #back
* #b-lower-back-r ^property[1].code = #side
* #b-lower-back-r ^property[1].valueCode = #right
* #b-lower-back-l "Left lower back" "The patient's left lower back, seen from the back: from the last rib to the top of the pelvis."
* #b-lower-back-l ^property[0].code = #view
* #b-lower-back-l ^property[0].valueCode = #back
* #b-lower-back-l ^property[1].code = #side
* #b-lower-back-l ^property[1].valueCode = #left
* #b-sacrum "Base of spine" "Base of the spine, seen from the back."
* #b-sacrum ^property[0].code = #view
* #b-sacrum ^property[0].valueCode = #back
* #b-sacrum ^property[1].code = #side
* #b-sacrum ^property[1].valueCode = #midline
* #b-buttock-r "Right buttock" "The patient's right buttock, seen from the back."
* #b-buttock-r ^property[0].code = #view
* #b-buttock-r ^property[0].valueCode = #back
* #b-buttock-r ^property[1].code = #side
* #b-buttock-r ^property[1].valueCode = #right
* #b-buttock-l "Left buttock" "The patient's left buttock, seen from the back."
* #b-buttock-l ^property[0].code = #view
* #b-buttock-l ^property[0].valueCode = #back
* #b-buttock-l ^property[1].code = #side
* #b-buttock-l ^property[1].valueCode = #left
* #b-thigh-r "Right thigh, back" "The patient's right thigh, seen from the back."
* #b-thigh-r ^property[0].code = #view
* #b-thigh-r ^property[0].valueCode = #back
* #b-thigh-r ^property[1].code = #side
* #b-thigh-r ^property[1].valueCode = #right
* #b-thigh-l "Left thigh, back" "The patient's left thigh, seen from the back."
* #b-thigh-l ^property[0].code = #view
* #b-thigh-l ^property[0].valueCode = #back
* #b-thigh-l ^property[1].code = #side
* #b-thigh-l ^property[1].valueCode = #left
* #b-knee-r "Right knee, back" "The patient's right knee, seen from the back."
* #b-knee-r ^property[0].code = #view
* #b-knee-r ^property[0].valueCode = #back
* #b-knee-r ^property[1].code = #side
* #b-knee-r ^property[1].valueCode = #right
* #b-knee-l "Left knee, back" "The patient's left knee, seen from the back."
* #b-knee-l ^property[0].code = #view
* #b-knee-l ^property[0].valueCode = #back
* #b-knee-l ^property[1].code = #side
* #b-knee-l ^property[1].valueCode = #left
* #b-calf-r "Right calf" "The patient's right calf, seen from the back."
* #b-calf-r ^property[0].code = #view
* #b-calf-r ^property[0].valueCode = #back
* #b-calf-r ^property[1].code = #side
* #b-calf-r ^property[1].valueCode = #right
* #b-calf-l "Left calf" "The patient's left calf, seen from the back."
* #b-calf-l ^property[0].code = #view
* #b-calf-l ^property[0].valueCode = #back
* #b-calf-l ^property[1].code = #side
* #b-calf-l ^property[1].valueCode = #left
* #b-foot-r "Right heel and sole" "The patient's right heel and sole, seen from the back."
* #b-foot-r ^property[0].code = #view
* #b-foot-r ^property[0].valueCode = #back
* #b-foot-r ^property[1].code = #side
* #b-foot-r ^property[1].valueCode = #right
* #b-foot-l "Left heel and sole" "The patient's left heel and sole, seen from the back."
* #b-foot-l ^property[0].code = #view
* #b-foot-l ^property[0].valueCode = #back
* #b-foot-l ^property[1].code = #side
* #b-foot-l ^property[1].valueCode = #left

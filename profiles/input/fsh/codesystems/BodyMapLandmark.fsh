CodeSystem: BodyMapLandmark
Id: body-map-landmark
Title: "Body map landmarks"
Description: "Palpable places inside the regions of the body map, a neutral list of our own. The side is recorded with the finding, except for the places in the midline."
* insert OurCodes
* ^property[0].code = #region
* ^property[0].type = #code
* ^property[0].description = "The region of the body map it lies in, without the side"
* ^property[1].code = #midline
* ^property[1].type = #boolean
* ^property[1].description = "True where there is one place, false where each side has one"
* ^property[2].code = #acr1990
* ^property[2].type = #boolean
* ^property[2].description = "True for the nine pairs of tender points of the 1990 criteria, kept for comparison with older records"

* #masseter "Masseter" "Masseter; a landmark of the region jaw, front."
* insert LandmarkConcept(masseter, f-jaw, false, false)
* #jaw-joint "Joint in front of the ear" "Joint in front of the ear; a landmark of the region jaw, front."
* insert LandmarkConcept(jaw-joint, f-jaw, false, false)
* #low-front-neck "Low front of neck" "Low front of neck; a landmark of the region neck, front."
* insert LandmarkConcept(low-front-neck, f-neck, false, true)
* #shoulder-joint-front "Front of the joint" "Front of the joint; a landmark of the region shoulder, front."
* insert LandmarkConcept(shoulder-joint-front, f-shoulder, false, false)
* #coracoid "Coracoid" "Coracoid; a landmark of the region shoulder, front."
* insert LandmarkConcept(coracoid, f-shoulder, false, false)
* #biceps-groove "Biceps groove" "Biceps groove; a landmark of the region shoulder, front."
* insert LandmarkConcept(biceps-groove, f-shoulder, false, false)
* #second-rib "Second rib at the breastbone" "Second rib at the breastbone; a landmark of the region chest, front."
* insert LandmarkConcept(second-rib, f-chest, false, true)
* #outer-chest-muscle "Outer chest muscle" "Outer chest muscle; a landmark of the region chest, front."
* insert LandmarkConcept(outer-chest-muscle, f-chest, false, false)
* #lower-ribs "Lower ribs" "Lower ribs; a landmark of the region chest, front."
* insert LandmarkConcept(lower-ribs, f-chest, false, false)
* #mid-biceps "Mid biceps" "Mid biceps; a landmark of the region upper arm, front."
* insert LandmarkConcept(mid-biceps, f-upper-arm, false, false)
* #deltoid-insertion "Deltoid insertion" "Deltoid insertion; a landmark of the region upper arm, front."
* insert LandmarkConcept(deltoid-insertion, f-upper-arm, false, false)
* #outer-epicondyle "Outer epicondyle" "Outer epicondyle; a landmark of the region elbow, front."
* insert LandmarkConcept(outer-epicondyle, f-elbow, false, true)
* #inner-epicondyle "Inner epicondyle" "Inner epicondyle; a landmark of the region elbow, front."
* insert LandmarkConcept(inner-epicondyle, f-elbow, false, false)
* #flexor-mass "Flexor mass" "Flexor mass; a landmark of the region forearm, front."
* insert LandmarkConcept(flexor-mass, f-forearm, false, false)
* #thumb-base "Thumb base" "Thumb base; a landmark of the region hand, front."
* insert LandmarkConcept(thumb-base, f-hand, false, false)
* #wrist-crease "Wrist crease" "Wrist crease; a landmark of the region hand, front."
* insert LandmarkConcept(wrist-crease, f-hand, false, false)
* #abdomen-midline-muscle "Midline muscle" "Midline muscle; a landmark of the region upper abdomen, front."
* insert LandmarkConcept(abdomen-midline-muscle, f-upper-abdomen, false, false)
* #rib-margin "Rib margin" "Rib margin; a landmark of the region upper abdomen, front."
* insert LandmarkConcept(rib-margin, f-upper-abdomen, false, false)
* #inside-front-hip-bone "Inside the front hip bone" "Inside the front hip bone; a landmark of the region lower abdomen, front."
* insert LandmarkConcept(inside-front-hip-bone, f-lower-abdomen, false, false)
* #adductor-origin "Adductor origin" "Adductor origin; a landmark of the region groin, front."
* insert LandmarkConcept(adductor-origin, f-groin, false, false)
* #front-hip-bone "Front hip bone" "Front hip bone; a landmark of the region outer hip, front."
* insert LandmarkConcept(front-hip-bone, f-outer-hip, false, false)
* #tensor "Tensor" "Tensor; a landmark of the region outer hip, front."
* insert LandmarkConcept(tensor, f-outer-hip, false, false)
* #outer-hip-point "Outer hip point" "Outer hip point; a landmark of the region outer hip, front."
* insert LandmarkConcept(outer-hip-point, f-outer-hip, false, false)
* #thigh-mid-front "Mid front of thigh" "Mid front of thigh; a landmark of the region thigh, front."
* insert LandmarkConcept(thigh-mid-front, f-thigh, false, false)
* #thigh-outer-mid "Outer mid thigh" "Outer mid thigh; a landmark of the region thigh, front."
* insert LandmarkConcept(thigh-outer-mid, f-thigh, false, false)
* #thigh-inner-mid "Inner mid thigh" "Inner mid thigh; a landmark of the region thigh, front."
* insert LandmarkConcept(thigh-inner-mid, f-thigh, false, false)
* #above-kneecap "Above the kneecap" "Above the kneecap; a landmark of the region knee, front."
* insert LandmarkConcept(above-kneecap, f-knee, false, false)
* #inner-knee-fat-pad "Inner fat pad of the knee" "Inner fat pad of the knee; a landmark of the region knee, front."
* insert LandmarkConcept(inner-knee-fat-pad, f-knee, false, true)
* #shin-front-mid "Front mid shin" "Front mid shin; a landmark of the region shin, front."
* insert LandmarkConcept(shin-front-mid, f-shin, false, false)
* #shin-outer-mid "Outer mid shin" "Outer mid shin; a landmark of the region shin, front."
* insert LandmarkConcept(shin-outer-mid, f-shin, false, false)
* #foot-top "Top of the foot" "Top of the foot; a landmark of the region foot, front."
* insert LandmarkConcept(foot-top, f-foot, false, false)
* #foot-arch "Arch of the foot" "Arch of the foot; a landmark of the region foot, front."
* insert LandmarkConcept(foot-arch, f-foot, false, false)
* #base-of-skull "Base of skull" "Base of skull; a landmark of the region head, back."
* insert LandmarkConcept(base-of-skull, b-head, false, true)
* #c2 "C2" "C2; a landmark of the region neck, back."
* insert LandmarkConcept(c2, b-neck, false, false)
* #c5-c7 "C5 to C7" "C5 to C7; a landmark of the region neck, back."
* insert LandmarkConcept(c5-c7, b-neck, false, false)
* #c7 "C7" "C7; a landmark of the region neck, back."
* insert LandmarkConcept(c7, b-neck, true, false)
* #mid-upper-trapezius "Mid upper trapezius" "Mid upper trapezius; a landmark of the region shoulder, back."
* insert LandmarkConcept(mid-upper-trapezius, b-shoulder, false, true)
* #above-blade-spine "Above the spine of the blade" "Above the spine of the blade; a landmark of the region shoulder, back."
* insert LandmarkConcept(above-blade-spine, b-shoulder, false, true)
* #below-blade-spine "Below the spine of the blade" "Below the spine of the blade; a landmark of the region shoulder, back."
* insert LandmarkConcept(below-blade-spine, b-shoulder, false, false)
* #blade-inner-edge "Inner edge of the blade" "Inner edge of the blade; a landmark of the region shoulder, back."
* insert LandmarkConcept(blade-inner-edge, b-shoulder, false, false)
* #t4 "T4" "T4; a landmark of the region upper back, back."
* insert LandmarkConcept(t4, b-upper-back, false, false)
* #t8 "T8" "T8; a landmark of the region upper back, back."
* insert LandmarkConcept(t8, b-upper-back, false, false)
* #rib-angle "Rib angle" "Rib angle; a landmark of the region upper back, back."
* insert LandmarkConcept(rib-angle, b-upper-back, false, false)
* #mid-triceps "Mid triceps" "Mid triceps; a landmark of the region upper arm, back."
* insert LandmarkConcept(mid-triceps, b-upper-arm, false, false)
* #extensor-mass "Extensor mass" "Extensor mass; a landmark of the region forearm, back."
* insert LandmarkConcept(extensor-mass, b-forearm, false, false)
* #l1 "L1" "L1; a landmark of the region lower back, back."
* insert LandmarkConcept(l1, b-lower-back, false, false)
* #l3 "L3" "L3; a landmark of the region lower back, back."
* insert LandmarkConcept(l3, b-lower-back, false, false)
* #l5-outer "L5, outer" "L5, outer; a landmark of the region lower back, back."
* insert LandmarkConcept(l5-outer, b-lower-back, false, false)
* #top-of-pelvis "Top of the pelvis" "Top of the pelvis; a landmark of the region lower back, back."
* insert LandmarkConcept(top-of-pelvis, b-lower-back, false, false)
* #s2 "S2" "S2; a landmark of the region sacrum, back."
* insert LandmarkConcept(s2, b-sacrum, true, false)
* #tailbone "Tailbone" "Tailbone; a landmark of the region sacrum, back."
* insert LandmarkConcept(tailbone, b-sacrum, true, false)
* #buttock-upper-outer "Upper outer buttock" "Upper outer buttock; a landmark of the region buttock, back."
* insert LandmarkConcept(buttock-upper-outer, b-buttock, false, true)
* #buttock-deep-centre "Deep centre of the buttock" "Deep centre of the buttock; a landmark of the region buttock, back."
* insert LandmarkConcept(buttock-deep-centre, b-buttock, false, false)
* #behind-outer-hip-point "Behind the outer hip point" "Behind the outer hip point; a landmark of the region buttock, back."
* insert LandmarkConcept(behind-outer-hip-point, b-buttock, false, true)
* #sitting-bone "Sitting bone" "Sitting bone; a landmark of the region thigh, back."
* insert LandmarkConcept(sitting-bone, b-thigh, false, false)
* #mid-hamstring "Mid hamstring" "Mid hamstring; a landmark of the region thigh, back."
* insert LandmarkConcept(mid-hamstring, b-thigh, false, false)
* #knee-crease "Crease of the knee" "Crease of the knee; a landmark of the region knee, back."
* insert LandmarkConcept(knee-crease, b-knee, false, false)
* #calf-inner-head "Inner head of the calf" "Inner head of the calf; a landmark of the region calf, back."
* insert LandmarkConcept(calf-inner-head, b-calf, false, false)
* #calf-outer-head "Outer head of the calf" "Outer head of the calf; a landmark of the region calf, back."
* insert LandmarkConcept(calf-outer-head, b-calf, false, false)
* #lower-calf "Lower calf" "Lower calf; a landmark of the region calf, back."
* insert LandmarkConcept(lower-calf, b-calf, false, false)
* #heel "Heel" "Heel; a landmark of the region foot, back."
* insert LandmarkConcept(heel, b-foot, false, false)
* #sole "Sole" "Sole; a landmark of the region foot, back."
* insert LandmarkConcept(sole, b-foot, false, false)

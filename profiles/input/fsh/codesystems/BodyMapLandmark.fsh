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
* #masseter ^property[0].code = #region
* #masseter ^property[0].valueCode = #f-jaw
* #masseter ^property[1].code = #midline
* #masseter ^property[1].valueBoolean = false
* #masseter ^property[2].code = #acr1990
* #masseter ^property[2].valueBoolean = false
* #jaw-joint "Joint in front of the ear" "Joint in front of the ear; a landmark of the region jaw, front."
* #jaw-joint ^property[0].code = #region
* #jaw-joint ^property[0].valueCode = #f-jaw
* #jaw-joint ^property[1].code = #midline
* #jaw-joint ^property[1].valueBoolean = false
* #jaw-joint ^property[2].code = #acr1990
* #jaw-joint ^property[2].valueBoolean = false
* #low-front-neck "Low front of neck" "Low front of neck; a landmark of the region neck, front."
* #low-front-neck ^property[0].code = #region
* #low-front-neck ^property[0].valueCode = #f-neck
* #low-front-neck ^property[1].code = #midline
* #low-front-neck ^property[1].valueBoolean = false
* #low-front-neck ^property[2].code = #acr1990
* #low-front-neck ^property[2].valueBoolean = true
* #shoulder-joint-front "Front of the joint" "Front of the joint; a landmark of the region shoulder, front."
* #shoulder-joint-front ^property[0].code = #region
* #shoulder-joint-front ^property[0].valueCode = #f-shoulder
* #shoulder-joint-front ^property[1].code = #midline
* #shoulder-joint-front ^property[1].valueBoolean = false
* #shoulder-joint-front ^property[2].code = #acr1990
* #shoulder-joint-front ^property[2].valueBoolean = false
* #coracoid "Coracoid" "Coracoid; a landmark of the region shoulder, front."
* #coracoid ^property[0].code = #region
* #coracoid ^property[0].valueCode = #f-shoulder
* #coracoid ^property[1].code = #midline
* #coracoid ^property[1].valueBoolean = false
* #coracoid ^property[2].code = #acr1990
* #coracoid ^property[2].valueBoolean = false
* #biceps-groove "Biceps groove" "Biceps groove; a landmark of the region shoulder, front."
* #biceps-groove ^property[0].code = #region
* #biceps-groove ^property[0].valueCode = #f-shoulder
* #biceps-groove ^property[1].code = #midline
* #biceps-groove ^property[1].valueBoolean = false
* #biceps-groove ^property[2].code = #acr1990
* #biceps-groove ^property[2].valueBoolean = false
* #second-rib "Second rib at the breastbone" "Second rib at the breastbone; a landmark of the region chest, front."
* #second-rib ^property[0].code = #region
* #second-rib ^property[0].valueCode = #f-chest
* #second-rib ^property[1].code = #midline
* #second-rib ^property[1].valueBoolean = false
* #second-rib ^property[2].code = #acr1990
* #second-rib ^property[2].valueBoolean = true
* #outer-chest-muscle "Outer chest muscle" "Outer chest muscle; a landmark of the region chest, front."
* #outer-chest-muscle ^property[0].code = #region
* #outer-chest-muscle ^property[0].valueCode = #f-chest
* #outer-chest-muscle ^property[1].code = #midline
* #outer-chest-muscle ^property[1].valueBoolean = false
* #outer-chest-muscle ^property[2].code = #acr1990
* #outer-chest-muscle ^property[2].valueBoolean = false
* #lower-ribs "Lower ribs" "Lower ribs; a landmark of the region chest, front."
* #lower-ribs ^property[0].code = #region
* #lower-ribs ^property[0].valueCode = #f-chest
* #lower-ribs ^property[1].code = #midline
* #lower-ribs ^property[1].valueBoolean = false
* #lower-ribs ^property[2].code = #acr1990
* #lower-ribs ^property[2].valueBoolean = false
* #mid-biceps "Mid biceps" "Mid biceps; a landmark of the region upper arm, front."
* #mid-biceps ^property[0].code = #region
* #mid-biceps ^property[0].valueCode = #f-upper-arm
* #mid-biceps ^property[1].code = #midline
* #mid-biceps ^property[1].valueBoolean = false
* #mid-biceps ^property[2].code = #acr1990
* #mid-biceps ^property[2].valueBoolean = false
* #deltoid-insertion "Deltoid insertion" "Deltoid insertion; a landmark of the region upper arm, front."
* #deltoid-insertion ^property[0].code = #region
* #deltoid-insertion ^property[0].valueCode = #f-upper-arm
* #deltoid-insertion ^property[1].code = #midline
* #deltoid-insertion ^property[1].valueBoolean = false
* #deltoid-insertion ^property[2].code = #acr1990
* #deltoid-insertion ^property[2].valueBoolean = false
* #outer-epicondyle "Outer epicondyle" "Outer epicondyle; a landmark of the region elbow, front."
* #outer-epicondyle ^property[0].code = #region
* #outer-epicondyle ^property[0].valueCode = #f-elbow
* #outer-epicondyle ^property[1].code = #midline
* #outer-epicondyle ^property[1].valueBoolean = false
* #outer-epicondyle ^property[2].code = #acr1990
* #outer-epicondyle ^property[2].valueBoolean = true
* #inner-epicondyle "Inner epicondyle" "Inner epicondyle; a landmark of the region elbow, front."
* #inner-epicondyle ^property[0].code = #region
* #inner-epicondyle ^property[0].valueCode = #f-elbow
* #inner-epicondyle ^property[1].code = #midline
* #inner-epicondyle ^property[1].valueBoolean = false
* #inner-epicondyle ^property[2].code = #acr1990
* #inner-epicondyle ^property[2].valueBoolean = false
* #flexor-mass "Flexor mass" "Flexor mass; a landmark of the region forearm, front."
* #flexor-mass ^property[0].code = #region
* #flexor-mass ^property[0].valueCode = #f-forearm
* #flexor-mass ^property[1].code = #midline
* #flexor-mass ^property[1].valueBoolean = false
* #flexor-mass ^property[2].code = #acr1990
* #flexor-mass ^property[2].valueBoolean = false
* #thumb-base "Thumb base" "Thumb base; a landmark of the region hand, front."
* #thumb-base ^property[0].code = #region
* #thumb-base ^property[0].valueCode = #f-hand
* #thumb-base ^property[1].code = #midline
* #thumb-base ^property[1].valueBoolean = false
* #thumb-base ^property[2].code = #acr1990
* #thumb-base ^property[2].valueBoolean = false
* #wrist-crease "Wrist crease" "Wrist crease; a landmark of the region hand, front."
* #wrist-crease ^property[0].code = #region
* #wrist-crease ^property[0].valueCode = #f-hand
* #wrist-crease ^property[1].code = #midline
* #wrist-crease ^property[1].valueBoolean = false
* #wrist-crease ^property[2].code = #acr1990
* #wrist-crease ^property[2].valueBoolean = false
* #abdomen-midline-muscle "Midline muscle" "Midline muscle; a landmark of the region upper abdomen, front."
* #abdomen-midline-muscle ^property[0].code = #region
* #abdomen-midline-muscle ^property[0].valueCode = #f-upper-abdomen
* #abdomen-midline-muscle ^property[1].code = #midline
* #abdomen-midline-muscle ^property[1].valueBoolean = false
* #abdomen-midline-muscle ^property[2].code = #acr1990
* #abdomen-midline-muscle ^property[2].valueBoolean = false
* #rib-margin "Rib margin" "Rib margin; a landmark of the region upper abdomen, front."
* #rib-margin ^property[0].code = #region
* #rib-margin ^property[0].valueCode = #f-upper-abdomen
* #rib-margin ^property[1].code = #midline
* #rib-margin ^property[1].valueBoolean = false
* #rib-margin ^property[2].code = #acr1990
* #rib-margin ^property[2].valueBoolean = false
* #inside-front-hip-bone "Inside the front hip bone" "Inside the front hip bone; a landmark of the region lower abdomen, front."
* #inside-front-hip-bone ^property[0].code = #region
* #inside-front-hip-bone ^property[0].valueCode = #f-lower-abdomen
* #inside-front-hip-bone ^property[1].code = #midline
* #inside-front-hip-bone ^property[1].valueBoolean = false
* #inside-front-hip-bone ^property[2].code = #acr1990
* #inside-front-hip-bone ^property[2].valueBoolean = false
* #adductor-origin "Adductor origin" "Adductor origin; a landmark of the region groin, front."
* #adductor-origin ^property[0].code = #region
* #adductor-origin ^property[0].valueCode = #f-groin
* #adductor-origin ^property[1].code = #midline
* #adductor-origin ^property[1].valueBoolean = false
* #adductor-origin ^property[2].code = #acr1990
* #adductor-origin ^property[2].valueBoolean = false
* #front-hip-bone "Front hip bone" "Front hip bone; a landmark of the region outer hip, front."
* #front-hip-bone ^property[0].code = #region
* #front-hip-bone ^property[0].valueCode = #f-outer-hip
* #front-hip-bone ^property[1].code = #midline
* #front-hip-bone ^property[1].valueBoolean = false
* #front-hip-bone ^property[2].code = #acr1990
* #front-hip-bone ^property[2].valueBoolean = false
* #tensor "Tensor" "Tensor; a landmark of the region outer hip, front."
* #tensor ^property[0].code = #region
* #tensor ^property[0].valueCode = #f-outer-hip
* #tensor ^property[1].code = #midline
* #tensor ^property[1].valueBoolean = false
* #tensor ^property[2].code = #acr1990
* #tensor ^property[2].valueBoolean = false
* #outer-hip-point "Outer hip point" "Outer hip point; a landmark of the region outer hip, front."
* #outer-hip-point ^property[0].code = #region
* #outer-hip-point ^property[0].valueCode = #f-outer-hip
* #outer-hip-point ^property[1].code = #midline
* #outer-hip-point ^property[1].valueBoolean = false
* #outer-hip-point ^property[2].code = #acr1990
* #outer-hip-point ^property[2].valueBoolean = false
* #thigh-mid-front "Mid front of thigh" "Mid front of thigh; a landmark of the region thigh, front."
* #thigh-mid-front ^property[0].code = #region
* #thigh-mid-front ^property[0].valueCode = #f-thigh
* #thigh-mid-front ^property[1].code = #midline
* #thigh-mid-front ^property[1].valueBoolean = false
* #thigh-mid-front ^property[2].code = #acr1990
* #thigh-mid-front ^property[2].valueBoolean = false
* #thigh-outer-mid "Outer mid thigh" "Outer mid thigh; a landmark of the region thigh, front."
* #thigh-outer-mid ^property[0].code = #region
* #thigh-outer-mid ^property[0].valueCode = #f-thigh
* #thigh-outer-mid ^property[1].code = #midline
* #thigh-outer-mid ^property[1].valueBoolean = false
* #thigh-outer-mid ^property[2].code = #acr1990
* #thigh-outer-mid ^property[2].valueBoolean = false
* #thigh-inner-mid "Inner mid thigh" "Inner mid thigh; a landmark of the region thigh, front."
* #thigh-inner-mid ^property[0].code = #region
* #thigh-inner-mid ^property[0].valueCode = #f-thigh
* #thigh-inner-mid ^property[1].code = #midline
* #thigh-inner-mid ^property[1].valueBoolean = false
* #thigh-inner-mid ^property[2].code = #acr1990
* #thigh-inner-mid ^property[2].valueBoolean = false
* #above-kneecap "Above the kneecap" "Above the kneecap; a landmark of the region knee, front."
* #above-kneecap ^property[0].code = #region
* #above-kneecap ^property[0].valueCode = #f-knee
* #above-kneecap ^property[1].code = #midline
* #above-kneecap ^property[1].valueBoolean = false
* #above-kneecap ^property[2].code = #acr1990
* #above-kneecap ^property[2].valueBoolean = false
* #inner-knee-fat-pad "Inner fat pad of the knee" "Inner fat pad of the knee; a landmark of the region knee, front."
* #inner-knee-fat-pad ^property[0].code = #region
* #inner-knee-fat-pad ^property[0].valueCode = #f-knee
* #inner-knee-fat-pad ^property[1].code = #midline
* #inner-knee-fat-pad ^property[1].valueBoolean = false
* #inner-knee-fat-pad ^property[2].code = #acr1990
* #inner-knee-fat-pad ^property[2].valueBoolean = true
* #shin-front-mid "Front mid shin" "Front mid shin; a landmark of the region shin, front."
* #shin-front-mid ^property[0].code = #region
* #shin-front-mid ^property[0].valueCode = #f-shin
* #shin-front-mid ^property[1].code = #midline
* #shin-front-mid ^property[1].valueBoolean = false
* #shin-front-mid ^property[2].code = #acr1990
* #shin-front-mid ^property[2].valueBoolean = false
* #shin-outer-mid "Outer mid shin" "Outer mid shin; a landmark of the region shin, front."
* #shin-outer-mid ^property[0].code = #region
* #shin-outer-mid ^property[0].valueCode = #f-shin
* #shin-outer-mid ^property[1].code = #midline
* #shin-outer-mid ^property[1].valueBoolean = false
* #shin-outer-mid ^property[2].code = #acr1990
* #shin-outer-mid ^property[2].valueBoolean = false
* #foot-top "Top of the foot" "Top of the foot; a landmark of the region foot, front."
* #foot-top ^property[0].code = #region
* #foot-top ^property[0].valueCode = #f-foot
* #foot-top ^property[1].code = #midline
* #foot-top ^property[1].valueBoolean = false
* #foot-top ^property[2].code = #acr1990
* #foot-top ^property[2].valueBoolean = false
* #foot-arch "Arch of the foot" "Arch of the foot; a landmark of the region foot, front."
* #foot-arch ^property[0].code = #region
* #foot-arch ^property[0].valueCode = #f-foot
* #foot-arch ^property[1].code = #midline
* #foot-arch ^property[1].valueBoolean = false
* #foot-arch ^property[2].code = #acr1990
* #foot-arch ^property[2].valueBoolean = false
* #base-of-skull "Base of skull" "Base of skull; a landmark of the region head, back."
* #base-of-skull ^property[0].code = #region
* #base-of-skull ^property[0].valueCode = #b-head
* #base-of-skull ^property[1].code = #midline
* #base-of-skull ^property[1].valueBoolean = false
* #base-of-skull ^property[2].code = #acr1990
* #base-of-skull ^property[2].valueBoolean = true
* #c2 "C2" "C2; a landmark of the region neck, back."
* #c2 ^property[0].code = #region
* #c2 ^property[0].valueCode = #b-neck
* #c2 ^property[1].code = #midline
* #c2 ^property[1].valueBoolean = false
* #c2 ^property[2].code = #acr1990
* #c2 ^property[2].valueBoolean = false
* #c5-c7 "C5 to C7" "C5 to C7; a landmark of the region neck, back."
* #c5-c7 ^property[0].code = #region
* #c5-c7 ^property[0].valueCode = #b-neck
* #c5-c7 ^property[1].code = #midline
* #c5-c7 ^property[1].valueBoolean = false
* #c5-c7 ^property[2].code = #acr1990
* #c5-c7 ^property[2].valueBoolean = false
* #c7 "C7" "C7; a landmark of the region neck, back."
* #c7 ^property[0].code = #region
* #c7 ^property[0].valueCode = #b-neck
* #c7 ^property[1].code = #midline
* #c7 ^property[1].valueBoolean = true
* #c7 ^property[2].code = #acr1990
* #c7 ^property[2].valueBoolean = false
* #mid-upper-trapezius "Mid upper trapezius" "Mid upper trapezius; a landmark of the region shoulder, back."
* #mid-upper-trapezius ^property[0].code = #region
* #mid-upper-trapezius ^property[0].valueCode = #b-shoulder
* #mid-upper-trapezius ^property[1].code = #midline
* #mid-upper-trapezius ^property[1].valueBoolean = false
* #mid-upper-trapezius ^property[2].code = #acr1990
* #mid-upper-trapezius ^property[2].valueBoolean = true
* #above-blade-spine "Above the spine of the blade" "Above the spine of the blade; a landmark of the region shoulder, back."
* #above-blade-spine ^property[0].code = #region
* #above-blade-spine ^property[0].valueCode = #b-shoulder
* #above-blade-spine ^property[1].code = #midline
* #above-blade-spine ^property[1].valueBoolean = false
* #above-blade-spine ^property[2].code = #acr1990
* #above-blade-spine ^property[2].valueBoolean = true
* #below-blade-spine "Below the spine of the blade" "Below the spine of the blade; a landmark of the region shoulder, back."
* #below-blade-spine ^property[0].code = #region
* #below-blade-spine ^property[0].valueCode = #b-shoulder
* #below-blade-spine ^property[1].code = #midline
* #below-blade-spine ^property[1].valueBoolean = false
* #below-blade-spine ^property[2].code = #acr1990
* #below-blade-spine ^property[2].valueBoolean = false
* #blade-inner-edge "Inner edge of the blade" "Inner edge of the blade; a landmark of the region shoulder, back."
* #blade-inner-edge ^property[0].code = #region
* #blade-inner-edge ^property[0].valueCode = #b-shoulder
* #blade-inner-edge ^property[1].code = #midline
* #blade-inner-edge ^property[1].valueBoolean = false
* #blade-inner-edge ^property[2].code = #acr1990
* #blade-inner-edge ^property[2].valueBoolean = false
* #t4 "T4" "T4; a landmark of the region upper back, back."
* #t4 ^property[0].code = #region
* #t4 ^property[0].valueCode = #b-upper-back
* #t4 ^property[1].code = #midline
* #t4 ^property[1].valueBoolean = false
* #t4 ^property[2].code = #acr1990
* #t4 ^property[2].valueBoolean = false
* #t8 "T8" "T8; a landmark of the region upper back, back."
* #t8 ^property[0].code = #region
* #t8 ^property[0].valueCode = #b-upper-back
* #t8 ^property[1].code = #midline
* #t8 ^property[1].valueBoolean = false
* #t8 ^property[2].code = #acr1990
* #t8 ^property[2].valueBoolean = false
* #rib-angle "Rib angle" "Rib angle; a landmark of the region upper back, back."
* #rib-angle ^property[0].code = #region
* #rib-angle ^property[0].valueCode = #b-upper-back
* #rib-angle ^property[1].code = #midline
* #rib-angle ^property[1].valueBoolean = false
* #rib-angle ^property[2].code = #acr1990
* #rib-angle ^property[2].valueBoolean = false
* #mid-triceps "Mid triceps" "Mid triceps; a landmark of the region upper arm, back."
* #mid-triceps ^property[0].code = #region
* #mid-triceps ^property[0].valueCode = #b-upper-arm
* #mid-triceps ^property[1].code = #midline
* #mid-triceps ^property[1].valueBoolean = false
* #mid-triceps ^property[2].code = #acr1990
* #mid-triceps ^property[2].valueBoolean = false
* #extensor-mass "Extensor mass" "Extensor mass; a landmark of the region forearm, back."
* #extensor-mass ^property[0].code = #region
* #extensor-mass ^property[0].valueCode = #b-forearm
* #extensor-mass ^property[1].code = #midline
* #extensor-mass ^property[1].valueBoolean = false
* #extensor-mass ^property[2].code = #acr1990
* #extensor-mass ^property[2].valueBoolean = false
* #l1 "L1" "L1; a landmark of the region lower back, back."
* #l1 ^property[0].code = #region
* #l1 ^property[0].valueCode = #b-lower-back
* #l1 ^property[1].code = #midline
* #l1 ^property[1].valueBoolean = false
* #l1 ^property[2].code = #acr1990
* #l1 ^property[2].valueBoolean = false
* #l3 "L3" "L3; a landmark of the region lower back, back."
* #l3 ^property[0].code = #region
* #l3 ^property[0].valueCode = #b-lower-back
* #l3 ^property[1].code = #midline
* #l3 ^property[1].valueBoolean = false
* #l3 ^property[2].code = #acr1990
* #l3 ^property[2].valueBoolean = false
* #l5-outer "L5, outer" "L5, outer; a landmark of the region lower back, back."
* #l5-outer ^property[0].code = #region
* #l5-outer ^property[0].valueCode = #b-lower-back
* #l5-outer ^property[1].code = #midline
* #l5-outer ^property[1].valueBoolean = false
* #l5-outer ^property[2].code = #acr1990
* #l5-outer ^property[2].valueBoolean = false
* #top-of-pelvis "Top of the pelvis" "Top of the pelvis; a landmark of the region lower back, back."
* #top-of-pelvis ^property[0].code = #region
* #top-of-pelvis ^property[0].valueCode = #b-lower-back
* #top-of-pelvis ^property[1].code = #midline
* #top-of-pelvis ^property[1].valueBoolean = false
* #top-of-pelvis ^property[2].code = #acr1990
* #top-of-pelvis ^property[2].valueBoolean = false
* #s2 "S2" "S2; a landmark of the region sacrum, back."
* #s2 ^property[0].code = #region
* #s2 ^property[0].valueCode = #b-sacrum
* #s2 ^property[1].code = #midline
* #s2 ^property[1].valueBoolean = true
* #s2 ^property[2].code = #acr1990
* #s2 ^property[2].valueBoolean = false
* #tailbone "Tailbone" "Tailbone; a landmark of the region sacrum, back."
* #tailbone ^property[0].code = #region
* #tailbone ^property[0].valueCode = #b-sacrum
* #tailbone ^property[1].code = #midline
* #tailbone ^property[1].valueBoolean = true
* #tailbone ^property[2].code = #acr1990
* #tailbone ^property[2].valueBoolean = false
* #buttock-upper-outer "Upper outer buttock" "Upper outer buttock; a landmark of the region buttock, back."
* #buttock-upper-outer ^property[0].code = #region
* #buttock-upper-outer ^property[0].valueCode = #b-buttock
* #buttock-upper-outer ^property[1].code = #midline
* #buttock-upper-outer ^property[1].valueBoolean = false
* #buttock-upper-outer ^property[2].code = #acr1990
* #buttock-upper-outer ^property[2].valueBoolean = true
* #buttock-deep-centre "Deep centre of the buttock" "Deep centre of the buttock; a landmark of the region buttock, back."
* #buttock-deep-centre ^property[0].code = #region
* #buttock-deep-centre ^property[0].valueCode = #b-buttock
* #buttock-deep-centre ^property[1].code = #midline
* #buttock-deep-centre ^property[1].valueBoolean = false
* #buttock-deep-centre ^property[2].code = #acr1990
* #buttock-deep-centre ^property[2].valueBoolean = false
* #behind-outer-hip-point "Behind the outer hip point" "Behind the outer hip point; a landmark of the region buttock, back."
* #behind-outer-hip-point ^property[0].code = #region
* #behind-outer-hip-point ^property[0].valueCode = #b-buttock
* #behind-outer-hip-point ^property[1].code = #midline
* #behind-outer-hip-point ^property[1].valueBoolean = false
* #behind-outer-hip-point ^property[2].code = #acr1990
* #behind-outer-hip-point ^property[2].valueBoolean = true
* #sitting-bone "Sitting bone" "Sitting bone; a landmark of the region thigh, back."
* #sitting-bone ^property[0].code = #region
* #sitting-bone ^property[0].valueCode = #b-thigh
* #sitting-bone ^property[1].code = #midline
* #sitting-bone ^property[1].valueBoolean = false
* #sitting-bone ^property[2].code = #acr1990
* #sitting-bone ^property[2].valueBoolean = false
* #mid-hamstring "Mid hamstring" "Mid hamstring; a landmark of the region thigh, back."
* #mid-hamstring ^property[0].code = #region
* #mid-hamstring ^property[0].valueCode = #b-thigh
* #mid-hamstring ^property[1].code = #midline
* #mid-hamstring ^property[1].valueBoolean = false
* #mid-hamstring ^property[2].code = #acr1990
* #mid-hamstring ^property[2].valueBoolean = false
* #knee-crease "Crease of the knee" "Crease of the knee; a landmark of the region knee, back."
* #knee-crease ^property[0].code = #region
* #knee-crease ^property[0].valueCode = #b-knee
* #knee-crease ^property[1].code = #midline
* #knee-crease ^property[1].valueBoolean = false
* #knee-crease ^property[2].code = #acr1990
* #knee-crease ^property[2].valueBoolean = false
* #calf-inner-head "Inner head of the calf" "Inner head of the calf; a landmark of the region calf, back."
* #calf-inner-head ^property[0].code = #region
* #calf-inner-head ^property[0].valueCode = #b-calf
* #calf-inner-head ^property[1].code = #midline
* #calf-inner-head ^property[1].valueBoolean = false
* #calf-inner-head ^property[2].code = #acr1990
* #calf-inner-head ^property[2].valueBoolean = false
* #calf-outer-head "Outer head of the calf" "Outer head of the calf; a landmark of the region calf, back."
* #calf-outer-head ^property[0].code = #region
* #calf-outer-head ^property[0].valueCode = #b-calf
* #calf-outer-head ^property[1].code = #midline
* #calf-outer-head ^property[1].valueBoolean = false
* #calf-outer-head ^property[2].code = #acr1990
* #calf-outer-head ^property[2].valueBoolean = false
* #lower-calf "Lower calf" "Lower calf; a landmark of the region calf, back."
* #lower-calf ^property[0].code = #region
* #lower-calf ^property[0].valueCode = #b-calf
* #lower-calf ^property[1].code = #midline
* #lower-calf ^property[1].valueBoolean = false
* #lower-calf ^property[2].code = #acr1990
* #lower-calf ^property[2].valueBoolean = false
* #heel "Heel" "Heel; a landmark of the region foot, back."
* #heel ^property[0].code = #region
* #heel ^property[0].valueCode = #b-foot
* #heel ^property[1].code = #midline
* #heel ^property[1].valueBoolean = false
* #heel ^property[2].code = #acr1990
* #heel ^property[2].valueBoolean = false
* #sole "Sole" "Sole; a landmark of the region foot, back."
* #sole ^property[0].code = #region
* #sole ^property[0].valueCode = #b-foot
* #sole ^property[1].code = #midline
* #sole ^property[1].valueBoolean = false
* #sole ^property[2].code = #acr1990
* #sole ^property[2].valueBoolean = false

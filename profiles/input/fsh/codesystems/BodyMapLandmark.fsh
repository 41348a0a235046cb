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

* #masseter "Chewing muscle" "Chewing muscle; a landmark of the region jaw, front."
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
* #low-front-of-neck "Low front of the neck" "Low front of the neck; a landmark of the region neck, front."
* #low-front-of-neck ^property[0].code = #region
* #low-front-of-neck ^property[0].valueCode = #f-neck
* #low-front-of-neck ^property[1].code = #midline
* #low-front-of-neck ^property[1].valueBoolean = false
* #low-front-of-neck ^property[2].code = #acr1990
* #low-front-of-neck ^property[2].valueBoolean = true
* #front-of-shoulder-joint "Front of the shoulder joint" "Front of the shoulder joint; a landmark of the region shoulder, front."
* #front-of-shoulder-joint ^property[0].code = #region
* #front-of-shoulder-joint ^property[0].valueCode = #f-shoulder
* #front-of-shoulder-joint ^property[1].code = #midline
* #front-of-shoulder-joint ^property[1].valueBoolean = false
* #front-of-shoulder-joint ^property[2].code = #acr1990
* #front-of-shoulder-joint ^property[2].valueBoolean = false
* #coracoid "Coracoid process" "Coracoid process; a landmark of the region shoulder, front."
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
* #mid-biceps "Middle of the biceps" "Middle of the biceps; a landmark of the region upper arm, front."
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
* #flexor-mass "Flexor muscles of the forearm" "Flexor muscles of the forearm; a landmark of the region forearm, front."
* #flexor-mass ^property[0].code = #region
* #flexor-mass ^property[0].valueCode = #f-forearm
* #flexor-mass ^property[1].code = #midline
* #flexor-mass ^property[1].valueBoolean = false
* #flexor-mass ^property[2].code = #acr1990
* #flexor-mass ^property[2].valueBoolean = false
* #thumb-base "Base of the thumb" "Base of the thumb; a landmark of the region hand, front."
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
* #upper-abdominal-muscle "Mid-line abdominal muscle" "Mid-line abdominal muscle; a landmark of the region upper abdomen, front."
* #upper-abdominal-muscle ^property[0].code = #region
* #upper-abdominal-muscle ^property[0].valueCode = #f-upper-abdomen
* #upper-abdominal-muscle ^property[1].code = #midline
* #upper-abdominal-muscle ^property[1].valueBoolean = false
* #upper-abdominal-muscle ^property[2].code = #acr1990
* #upper-abdominal-muscle ^property[2].valueBoolean = false
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
* #adductor-origin "Origin of the adductors" "Origin of the adductors; a landmark of the region groin, front."
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
* #tensor "Tensor of the fascia lata" "Tensor of the fascia lata; a landmark of the region outer hip, front."
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
* #mid-front-thigh "Middle of the front of the thigh" "Middle of the front of the thigh; a landmark of the region thigh, front."
* #mid-front-thigh ^property[0].code = #region
* #mid-front-thigh ^property[0].valueCode = #f-thigh
* #mid-front-thigh ^property[1].code = #midline
* #mid-front-thigh ^property[1].valueBoolean = false
* #mid-front-thigh ^property[2].code = #acr1990
* #mid-front-thigh ^property[2].valueBoolean = false
* #outer-mid-thigh "Outer middle of the thigh" "Outer middle of the thigh; a landmark of the region thigh, front."
* #outer-mid-thigh ^property[0].code = #region
* #outer-mid-thigh ^property[0].valueCode = #f-thigh
* #outer-mid-thigh ^property[1].code = #midline
* #outer-mid-thigh ^property[1].valueBoolean = false
* #outer-mid-thigh ^property[2].code = #acr1990
* #outer-mid-thigh ^property[2].valueBoolean = false
* #inner-mid-thigh "Inner middle of the thigh" "Inner middle of the thigh; a landmark of the region thigh, front."
* #inner-mid-thigh ^property[0].code = #region
* #inner-mid-thigh ^property[0].valueCode = #f-thigh
* #inner-mid-thigh ^property[1].code = #midline
* #inner-mid-thigh ^property[1].valueBoolean = false
* #inner-mid-thigh ^property[2].code = #acr1990
* #inner-mid-thigh ^property[2].valueBoolean = false
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
* #front-mid-shin "Middle of the front of the shin" "Middle of the front of the shin; a landmark of the region shin, front."
* #front-mid-shin ^property[0].code = #region
* #front-mid-shin ^property[0].valueCode = #f-shin
* #front-mid-shin ^property[1].code = #midline
* #front-mid-shin ^property[1].valueBoolean = false
* #front-mid-shin ^property[2].code = #acr1990
* #front-mid-shin ^property[2].valueBoolean = false
* #outer-mid-shin "Outer middle of the shin" "Outer middle of the shin; a landmark of the region shin, front."
* #outer-mid-shin ^property[0].code = #region
* #outer-mid-shin ^property[0].valueCode = #f-shin
* #outer-mid-shin ^property[1].code = #midline
* #outer-mid-shin ^property[1].valueBoolean = false
* #outer-mid-shin ^property[2].code = #acr1990
* #outer-mid-shin ^property[2].valueBoolean = false
* #top-of-foot "Top of the foot" "Top of the foot; a landmark of the region foot, front."
* #top-of-foot ^property[0].code = #region
* #top-of-foot ^property[0].valueCode = #f-foot
* #top-of-foot ^property[1].code = #midline
* #top-of-foot ^property[1].valueBoolean = false
* #top-of-foot ^property[2].code = #acr1990
* #top-of-foot ^property[2].valueBoolean = false
* #arch "Arch of the foot" "Arch of the foot; a landmark of the region foot, front."
* #arch ^property[0].code = #region
* #arch ^property[0].valueCode = #f-foot
* #arch ^property[1].code = #midline
* #arch ^property[1].valueBoolean = false
* #arch ^property[2].code = #acr1990
* #arch ^property[2].valueBoolean = false
* #base-of-skull "Base of the skull" "Base of the skull; a landmark of the region neck, back."
* #base-of-skull ^property[0].code = #region
* #base-of-skull ^property[0].valueCode = #b-neck
* #base-of-skull ^property[1].code = #midline
* #base-of-skull ^property[1].valueBoolean = false
* #base-of-skull ^property[2].code = #acr1990
* #base-of-skull ^property[2].valueBoolean = true
* #c2 "Beside C2" "Beside C2; a landmark of the region neck, back."
* #c2 ^property[0].code = #region
* #c2 ^property[0].valueCode = #b-neck
* #c2 ^property[1].code = #midline
* #c2 ^property[1].valueBoolean = false
* #c2 ^property[2].code = #acr1990
* #c2 ^property[2].valueBoolean = false
* #c5-c7 "Beside C5 to C7" "Beside C5 to C7; a landmark of the region neck, back."
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
* #mid-upper-trapezius "Middle of the upper trapezius" "Middle of the upper trapezius; a landmark of the region shoulder, back."
* #mid-upper-trapezius ^property[0].code = #region
* #mid-upper-trapezius ^property[0].valueCode = #b-shoulder
* #mid-upper-trapezius ^property[1].code = #midline
* #mid-upper-trapezius ^property[1].valueBoolean = false
* #mid-upper-trapezius ^property[2].code = #acr1990
* #mid-upper-trapezius ^property[2].valueBoolean = true
* #above-spine-of-blade "Above the spine of the shoulder blade" "Above the spine of the shoulder blade; a landmark of the region shoulder, back."
* #above-spine-of-blade ^property[0].code = #region
* #above-spine-of-blade ^property[0].valueCode = #b-shoulder
* #above-spine-of-blade ^property[1].code = #midline
* #above-spine-of-blade ^property[1].valueBoolean = false
* #above-spine-of-blade ^property[2].code = #acr1990
* #above-spine-of-blade ^property[2].valueBoolean = true
* #below-spine-of-blade "Below the spine of the shoulder blade" "Below the spine of the shoulder blade; a landmark of the region shoulder, back."
* #below-spine-of-blade ^property[0].code = #region
* #below-spine-of-blade ^property[0].valueCode = #b-shoulder
* #below-spine-of-blade ^property[1].code = #midline
* #below-spine-of-blade ^property[1].valueBoolean = false
* #below-spine-of-blade ^property[2].code = #acr1990
* #below-spine-of-blade ^property[2].valueBoolean = false
* #inner-edge-of-blade "Inner edge of the shoulder blade" "Inner edge of the shoulder blade; a landmark of the region shoulder, back."
* #inner-edge-of-blade ^property[0].code = #region
* #inner-edge-of-blade ^property[0].valueCode = #b-shoulder
* #inner-edge-of-blade ^property[1].code = #midline
* #inner-edge-of-blade ^property[1].valueBoolean = false
* #inner-edge-of-blade ^property[2].code = #acr1990
* #inner-edge-of-blade ^property[2].valueBoolean = false
* #t4 "Beside T4" "Beside T4; a landmark of the region upper back, back."
* #t4 ^property[0].code = #region
* #t4 ^property[0].valueCode = #b-upper-back
* #t4 ^property[1].code = #midline
* #t4 ^property[1].valueBoolean = false
* #t4 ^property[2].code = #acr1990
* #t4 ^property[2].valueBoolean = false
* #t8 "Beside T8" "Beside T8; a landmark of the region upper back, back."
* #t8 ^property[0].code = #region
* #t8 ^property[0].valueCode = #b-upper-back
* #t8 ^property[1].code = #midline
* #t8 ^property[1].valueBoolean = false
* #t8 ^property[2].code = #acr1990
* #t8 ^property[2].valueBoolean = false
* #rib-angle "Angle of the ribs" "Angle of the ribs; a landmark of the region upper back, back."
* #rib-angle ^property[0].code = #region
* #rib-angle ^property[0].valueCode = #b-upper-back
* #rib-angle ^property[1].code = #midline
* #rib-angle ^property[1].valueBoolean = false
* #rib-angle ^property[2].code = #acr1990
* #rib-angle ^property[2].valueBoolean = false
* #mid-triceps "Middle of the triceps" "Middle of the triceps; a landmark of the region upper arm, back."
* #mid-triceps ^property[0].code = #region
* #mid-triceps ^property[0].valueCode = #b-upper-arm
* #mid-triceps ^property[1].code = #midline
* #mid-triceps ^property[1].valueBoolean = false
* #mid-triceps ^property[2].code = #acr1990
* #mid-triceps ^property[2].valueBoolean = false
* #extensor-mass "Extensor muscles of the forearm" "Extensor muscles of the forearm; a landmark of the region forearm, back."
* #extensor-mass ^property[0].code = #region
* #extensor-mass ^property[0].valueCode = #b-forearm
* #extensor-mass ^property[1].code = #midline
* #extensor-mass ^property[1].valueBoolean = false
* #extensor-mass ^property[2].code = #acr1990
* #extensor-mass ^property[2].valueBoolean = false
* #l1 "Beside L1" "Beside L1; a landmark of the region lower back, back."
* #l1 ^property[0].code = #region
* #l1 ^property[0].valueCode = #b-lower-back
* #l1 ^property[1].code = #midline
* #l1 ^property[1].valueBoolean = false
* #l1 ^property[2].code = #acr1990
* #l1 ^property[2].valueBoolean = false
* #l3 "Beside L3" "Beside L3; a landmark of the region lower back, back."
* #l3 ^property[0].code = #region
* #l3 ^property[0].valueCode = #b-lower-back
* #l3 ^property[1].code = #midline
* #l3 ^property[1].valueBoolean = false
* #l3 ^property[2].code = #acr1990
* #l3 ^property[2].valueBoolean = false
* #l5-outer "Outer side of L5" "Outer side of L5; a landmark of the region lower back, back."
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
* #upper-outer-buttock "Upper outer buttock" "Upper outer buttock; a landmark of the region buttock, back."
* #upper-outer-buttock ^property[0].code = #region
* #upper-outer-buttock ^property[0].valueCode = #b-buttock
* #upper-outer-buttock ^property[1].code = #midline
* #upper-outer-buttock ^property[1].valueBoolean = false
* #upper-outer-buttock ^property[2].code = #acr1990
* #upper-outer-buttock ^property[2].valueBoolean = true
* #deep-centre-of-buttock "Deep centre of the buttock" "Deep centre of the buttock; a landmark of the region buttock, back."
* #deep-centre-of-buttock ^property[0].code = #region
* #deep-centre-of-buttock ^property[0].valueCode = #b-buttock
* #deep-centre-of-buttock ^property[1].code = #midline
* #deep-centre-of-buttock ^property[1].valueBoolean = false
* #deep-centre-of-buttock ^property[2].code = #acr1990
* #deep-centre-of-buttock ^property[2].valueBoolean = false
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
* #mid-hamstring "Middle of the hamstrings" "Middle of the hamstrings; a landmark of the region thigh, back."
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
* #inner-calf-head "Inner head of the calf" "Inner head of the calf; a landmark of the region calf, back."
* #inner-calf-head ^property[0].code = #region
* #inner-calf-head ^property[0].valueCode = #b-calf
* #inner-calf-head ^property[1].code = #midline
* #inner-calf-head ^property[1].valueBoolean = false
* #inner-calf-head ^property[2].code = #acr1990
* #inner-calf-head ^property[2].valueBoolean = false
* #outer-calf-head "Outer head of the calf" "Outer head of the calf; a landmark of the region calf, back."
* #outer-calf-head ^property[0].code = #region
* #outer-calf-head ^property[0].valueCode = #b-calf
* #outer-calf-head ^property[1].code = #midline
* #outer-calf-head ^property[1].valueBoolean = false
* #outer-calf-head ^property[2].code = #acr1990
* #outer-calf-head ^property[2].valueBoolean = false
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

const K=process.env.K,B="https://api.p.2chat.io/open",h={"X-User-API-Key":K,"Content-Type":"application/json"};
const j=r=>r.ok?r.json():Promise.reject(Object.assign(new Error("HTTP "+r.status),{s:r.status}));
//           ^^ hover: boolean
const nums=()=>fetch(B+"/whatsapp/get-numbers",{headers:h}).then(j).then(d=>d.numbers);
//             ^ call: fetch GET /whatsapp/get-numbers
const send=(t,m)=>fetch(B+"/whatsapp/send-message",{method:"POST",headers:h,body:JSON.stringify({to_number:t,text:m})}).then(j).catch(e=>e.s===429?new Promise(r=>setTimeout(()=>r(send(t,m)),500)):e.s===422?null:Promise.reject(e));
//                ^ call: fetch POST /whatsapp/send-message
//                                                                                                                                             ^^^ hover: 429
//                                                                                                                                                                                                        ^^^ hover: 422
const gh=u=>fetch("https://api.github.com/users/"+u).then(r=>r.status===404?null:r.status===403?Promise.reject(r):r.json());
nums().then(n=>n.length>100?n.slice(0,100):n).then(n=>Promise.all(n.map(x=>send(x.phone_number,"ping").then(r=>r&&r.success))),e=>{if(e.s===401)console.error("key");else throw e});
//                                                                                                                                          ^^^ hover: 401
gh("octocat").then(console.log,e=>e.status===403&&console.warn("gh"));
!async function(){for(const[i,u]of["/info","/contacts"].entries()){const r=await fetch(`${B}${u}`,{headers:h});i&&r.status!==200&&process.exit(r.status===403?3:4)}}();
//                                                                               ^ call: fetch GET https://api.p.2chat.io/open{}
//                                                                                                                           ^^^ hover: 200
//                                                                                                                                                        ^^^ hover: 403

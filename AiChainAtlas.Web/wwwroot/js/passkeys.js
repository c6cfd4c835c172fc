// Passkeys: before a form is sent, the browser answers the challenge that the form's server gives.

const refused = "That did not work. Try again, or use another way to sign in.";

async function answer(form) {
  const response = await fetch(form.dataset.options, { method: "POST", body: new FormData(form) });
  if (!response.ok) throw new Error(`${response.status}`);
  const { challenge, options } = await response.json();
  const creates = form.dataset.passkey === "create";
  const publicKey = creates
    ? PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options))
    : PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options));
  const credential = creates ? await navigator.credentials.create({ publicKey }) : await navigator.credentials.get({ publicKey });
  form.elements.challenge.value = challenge;
  form.elements.credential.value = JSON.stringify(credential);
}

function start(form) {
  const problem = form.querySelector("[data-passkey-problem]");
  const button = form.querySelector("[data-passkey-start]");
  button.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    problem.hidden = true;
    button.disabled = true;
    try {
      await answer(form);
      form.submit();
    } catch {
      problem.textContent = refused;
      problem.hidden = false;
      button.disabled = false;
    }
  });
}

if (window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  for (const form of document.querySelectorAll("form[data-passkey]")) start(form);
}

const { request } = require('./request')

exports.issues = async repo => {
  try {
    return await request(`https://api.github.com/repos/${repo}/issues?per_page=100`)
  } catch (e) {
    if (e.response && e.response.status === 404) return []
    throw e
  }
}

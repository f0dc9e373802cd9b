package twitter4j;

import java.util.Map;
import org.jspecify.annotations.NullMarked;

/**
 * Twitter4J's OAuth 1.0a signature over any request. It lives in Twitter4J's package because the library, which
 * speaks the first version of X's interface only, shows its signer to nobody else; nothing else of ours does.
 */
@NullMarked
public final class RequestSigner {
    private final OAuthAuthorization authorization;
    private final OAuthToken token;

    /** Signs for an app and an account; both parts of the token are empty before there is one. */
    public RequestSigner(String consumerKey, String consumerSecret, String token, String tokenSecret) {
        this.authorization = OAuthAuthorization.getInstance(consumerKey, consumerSecret);
        this.token = new AccessToken(token, tokenSecret);
    }

    /**
     * The {@code Authorization} header of a request.
     *
     * @param method in capitals
     * @param address with its query
     * @param form the fields of a form in the body; a body of another kind is not signed
     */
    public String sign(String method, String address, Map<String, String> form) {
        HttpParameter[] fields = form.entrySet().stream()
                .map(field -> new HttpParameter(field.getKey(), field.getValue()))
                .toArray(HttpParameter[]::new);
        return authorization.generateAuthorizationHeader(method, address, fields, token);
    }
}

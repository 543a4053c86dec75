import json,re,unicodedata,pathlib,glob
P=pathlib.Path('/tmp/lot-a')
def flat(s):
    s=unicodedata.normalize('NFKC',s).replace('**','')
    s=re.sub(r'\s+','',s)
    return s.translate(str.maketrans('“”‘’，；：？！（）','""'+"''"+',;:?!()'))
for f in sorted(P.glob('06*.json')):
    g=json.load(open(f)); raw=(P/(f.stem+'.txt')).read_text(); T=flat(raw)
    bad=[]; pieces=[]
    def need(s,w):
        pieces.append(flat(s))
        if flat(s) not in T: bad.append((w,s[:60]))
    for x in g['furniture']+g.get('labels',[])+g['fragments']: need(x,'furn')
    for a in g['articles']:
        if a['headline']:
            if flat(a['headline']) not in T: bad.append(('h',a['headline']))
            pieces.append(flat(a['headline']))
        for k in('kicker','decks','captions','subheadings'):
            for x in a.get(k,[]): need(x,k)
        for x in a['body']:
            pieces.append(flat(x))
            if flat(x) not in T: bad.append(('body',x[:50]))
        for k in('summary','summaryLabel','dateline','column','signature','creditLine'):
            if a.get(k): need(a[k],k)
        for b in a['bylines']:
            for n in b['names']: need(n,'name')
        if set(a.get('subheadings',[]))-set(a['body']): bad.append('sub')
    for k,v in g['masthead'].items():
        if isinstance(v,str) and k!='date': need(v,'mast')
    # furniture not in articles
    arts=[''.join([a['headline'] or '']+a.get('kicker',[])+a.get('decks',[])+[a.get('summary','')]+a.get('captions',[])+a['body']) for a in g['articles']]
    for x in g['furniture']+g['fragments']:
        n=len(re.findall(r'[\u4e00-\u9fff]',x))
        if n>3 and any(flat(x) in flat(t) for t in arts): bad.append(('furn in art',x))
        if any(flat(x)==flat(s) for a in g['articles'] for s in [a['headline'] or '']+a['body']): bad.append(('furn eq',x))
    # remainder: remove the longest pieces first
    R=T
    for s in sorted(pieces,key=len,reverse=True):
        R=R.replace(s,'\n',1)
    rest=[x for x in R.split('\n') if x.strip()]
    print(f.stem,len(raw),len(g['articles']),'BAD',bad); print('   rest:',rest)
    lines=[l for l in raw.split('\n') if l.strip()]
    big=''.join(pieces)
    for l in lines:
        fl=flat(l)
        # every line: strip accounted pieces
        ok=any(fl in s for s in pieces)
        if not ok:
            q=fl
            for s in sorted(pieces,key=len,reverse=True): q=q.replace(s,'|')
            # partial paragraph at either end
            if len(re.sub(r'[|]','',q))>60 :
                # allow when the tail/head of the line is part of a paragraph
                m=any(q.split('|')[-1][-40:] in s or q.split('|')[0][:40] in s for s in pieces)
                if not m: print('   LINE?',l[:60])

/**
 * What the rows of `proceedings.ts` read.
 *
 * @module
 */
import type { Example } from '../site.ts';

export const PROCEEDINGS_EXAMPLES: readonly Example[] = [
  ['https://aclanthology.org/N19-1423/', 'acl:N19-1423'],
  ['https://www.aclanthology.org/2020.acl-main.405.pdf', 'acl:2020.acl-main.405'],
  ['https://aclanthology.org/P18-1001v2.pdf', 'acl:P18-1001'],
  ['https://www.aclweb.org/anthology/P/P18/P18-1001.pdf', 'acl:P18-1001'],
  ['https://aclweb.org/anthology/papers/N/N19/N19-1423/', 'acl:N19-1423'],
  ['https://aclanthology.info/papers/N19-1423/n19-1423', 'acl:N19-1423'],
  ['https://aclanthology.org/attachments/2020.acl-main.1.Software.zip', 'acl:2020.acl-main.1'],
  [
    'https://proceedings.mlr.press/v235/lee24a.html',
    'url:https://proceedings.mlr.press/v235/lee24a.html',
  ],
  [
    'http://proceedings.mlr.press/v139/sun21c/sun21c.pdf',
    'url:https://proceedings.mlr.press/v139/sun21c.html',
  ],
  [
    'https://proceedings.mlr.press/v139/sun21c/sun21c-supp.pdf',
    'url:https://proceedings.mlr.press/v139/sun21c.html',
  ],
  [
    'http://proceedings.mlr.press/v48/mniha16.pdf',
    'url:https://proceedings.mlr.press/v48/mniha16.html',
  ],
  [
    'https://raw.githubusercontent.com/mlresearch/v235/main/assets/lee24a/lee24a.pdf',
    'url:https://proceedings.mlr.press/v235/lee24a.html',
  ],
  [
    'http://jmlr.org/proceedings/papers/v15/glorot11a/glorot11a.pdf',
    'url:https://proceedings.mlr.press/v15/glorot11a.html',
  ],
  [
    'https://www.jmlr.org/papers/v12/pedregosa11a.html',
    'url:https://jmlr.org/papers/v12/pedregosa11a.html',
  ],
  [
    'https://jmlr.org/papers/volume21/20-074/20-074.pdf',
    'url:https://jmlr.org/papers/v21/20-074.html',
  ],
  [
    'https://jmlr.csail.mit.edu/papers/v13/bergstra12a.html',
    'url:https://jmlr.org/papers/v13/bergstra12a.html',
  ],
  [
    'https://papers.nips.cc/paper/2019/hash/0234c510bc6d908b28c70ff313743079-Abstract.html',
    'url:https://proceedings.neurips.cc/paper_files/paper/2019/hash/0234c510bc6d908b28c70ff313743079-Abstract.html',
  ],
  [
    'https://papers.neurips.cc/paper_files/paper/2019/file/0234c510bc6d908b28c70ff313743079-Reviews.html',
    'url:https://proceedings.neurips.cc/paper_files/paper/2019/hash/0234c510bc6d908b28c70ff313743079-Abstract.html',
  ],
  [
    'https://proceedings.neurips.cc/paper_files/paper/2022/file/93f250215e4889119807b6fac3a57aec-Paper-Conference.pdf',
    'url:https://proceedings.neurips.cc/paper_files/paper/2022/hash/93f250215e4889119807b6fac3a57aec-Abstract-Conference.html',
  ],
  [
    'http://papers.nips.cc/paper/7181-attention-is-all-you-need.pdf',
    'url:https://papers.nips.cc/paper/7181-attention-is-all-you-need',
  ],
  [
    'https://proceedings.iclr.cc/paper_files/paper/2024/file/93f250215e4889119807b6fac3a57aec-Paper-Conference.pdf',
    'url:https://proceedings.iclr.cc/paper_files/paper/2024/hash/93f250215e4889119807b6fac3a57aec-Abstract-Conference.html',
  ],
  ['https://iclr.cc/virtual/2024/poster/18616', 'url:https://iclr.cc/virtual/2024/poster/18616'],
  ['https://nips.cc/virtual/2023/poster/70001', 'url:https://neurips.cc/virtual/2023/poster/70001'],
  [
    'https://openaccess.thecvf.com/content_CVPRW_2020/papers/w28/Wang_CSPNet_CVPRW_2020_paper.pdf',
    'url:https://openaccess.thecvf.com/content_CVPRW_2020/html/w28/Wang_CSPNet_CVPRW_2020_paper.html',
  ],
  [
    'https://openaccess.thecvf.com/content/CVPR2022W/VOCVALC/papers/Fu_Coupling_CVPRW_2022_paper.pdf',
    'url:https://openaccess.thecvf.com/content/CVPR2022W/VOCVALC/html/Fu_Coupling_CVPRW_2022_paper.html',
  ],
  [
    'https://openaccess.thecvf.com/content/CVPR2022/html/He_Masked_Autoencoders_CVPR_2022_paper.html',
    'url:https://openaccess.thecvf.com/content/CVPR2022/html/He_Masked_Autoencoders_CVPR_2022_paper.html',
  ],
  [
    'https://ojs.aaai.org/index.php/AAAI/article/view/17368/17175',
    'url:https://ojs.aaai.org/index.php/AAAI/article/view/17368',
  ],
  [
    'https://www.aaai.org/ojs/index.php/AAAI/article/view/4610',
    'url:https://ojs.aaai.org/index.php/AAAI/article/view/4610',
  ],
  [
    'https://www.aaai.org/ocs/index.php/AAAI/AAAI18/paper/viewPaper/17466',
    'url:https://aaai.org/ocs/index.php/AAAI/AAAI18/paper/view/17466',
  ],
  ['https://www.ijcai.org/proceedings/2017/0469.pdf', 'doi:10.24963/ijcai.2017/469'],
  ['https://www.ijcai.org/proceedings/2017/469', 'doi:10.24963/ijcai.2017/469'],
  [
    'https://www.usenix.org/conference/usenixsecurity21/presentation/carlini-extracting',
    'url:https://usenix.org/conference/usenixsecurity21/presentation/carlini-extracting',
  ],
  ['https://eprint.iacr.org/2023/123.pdf', 'iacr:2023/123'],
  ['https://ia.cr/2019/001', 'iacr:2019/001'],

  ['https://aclanthology.org/events/acl-2018/', undefined],
  ['https://aclanthology.org/volumes/P18-1/', undefined],
  ['https://aclanthology.org/volumes/2020.acl-main/', undefined],
  ['https://aclanthology.co.uk/N19-1423', undefined],
  ['https://proceedings.mlr.press/v235/', undefined],
  ['https://www.jmlr.org/papers/v12/', undefined],
  ['https://raw.githubusercontent.com/someone/v235/main/assets/lee24a/lee24a.pdf', undefined],
  ['https://papers.nips.cc/paper_files/paper/2019', undefined],
  ['https://iclr.cc/virtual/2024/calendar', undefined],
  ['https://openaccess.thecvf.com/CVPR2022?day=all', undefined],
  ['https://ojs.aaai.org/index.php/AAAI/issue/view/397', undefined],
  ['https://www.ijcai.org/proceedings/2016/', undefined],
  ['https://eprint.iacr.org/2023/', undefined],
];
